/**
 * `node validate-xml.mjs schema.xsd|schema.rng < document.xml`: prints what is wrong with a document by its XML schema or
 * its RELAX NG schema, a line each.
 */
import { readFileSync } from 'node:fs';
import { argv, stdin } from 'node:process';

import { RelaxNGValidator, XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';

const [, , schema = ''] = argv;
let text = '';
for await (const chunk of stdin.setEncoding('utf8')) text += chunk;

try {
  const Validator = schema.endsWith('.rng') ? RelaxNGValidator : XsdValidator;
  Validator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8'))).validate(XmlDocument.fromString(text));
} catch (error) {
  if (!(error instanceof XmlParseError) && !(error instanceof XmlValidateError)) throw error;
  console.log(error.message.trim());
}
