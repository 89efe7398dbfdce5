/**
 * `node validate-atom.mjs schema.rng < document.xml`: prints what is wrong with a document by its RELAX NG schema, a line each.
 */
import { readFileSync } from 'node:fs';
import { argv, stdin } from 'node:process';

import { RelaxNGValidator, XmlDocument, XmlParseError, XmlValidateError } from 'libxml2-wasm';

let text = '';
for await (const chunk of stdin.setEncoding('utf8')) text += chunk;

try {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(argv[2] ?? '', 'utf8')));
  validator.validate(XmlDocument.fromString(text));
} catch (error) {
  if (!(error instanceof XmlParseError) && !(error instanceof XmlValidateError)) throw error;
  console.log(error.message.trim());
}
