/**
 * `node validate-xml.mjs schema.xsd < document.xml`: prints what is wrong with a document by its XML schema, a line each.
 */
import { readFileSync } from 'node:fs';
import { argv, stdin } from 'node:process';

import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';

let text = '';
for await (const chunk of stdin.setEncoding('utf8')) text += chunk;

try {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(argv[2] ?? '', 'utf8')));
  validator.validate(XmlDocument.fromString(text));
} catch (error) {
  if (!(error instanceof XmlParseError) && !(error instanceof XmlValidateError)) throw error;
  console.log(error.message.trim());
}
