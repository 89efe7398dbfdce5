/**
 * `node validate-xliff.mjs schema.xsd < documents.json`: of a JSON list of XML documents, prints as JSON what is wrong with each by the
 * schema; an empty text where nothing is. Schemas that it imports are taken from its own folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';

import { XmlBufferInputProvider, XmlDocument, XmlParseError, XmlValidateError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const [, , schema = ''] = argv;
let text = '';
for await (const chunk of stdin.setEncoding('utf8')) text += chunk;

const folder = dirname(schema);
const files = readdirSync(folder).filter((name) => name.endsWith('.xsd')).map((name) => [name, readFileSync(join(folder, name))]);
const BASE = 'schemas:/';
/** Where the schemas of OASIS look for that of `xml:lang` and `xml:space`. */
const XML_SCHEMAS = ['http://www.w3.org/2001/xml.xsd', `${BASE}informativeCopiesOf3rdPartySchemas/w3c/xml.xsd`];
const xml = readFileSync(join(folder, 'xml.xsd'));
xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries([...files.map(([name, content]) => [`${BASE}${name}`, content]), ...XML_SCHEMAS.map((address) => [address, xml])])));

const validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: `${BASE}${basename(schema)}` }));

const faultsOf = (document) => {
  let parsed = null;
  try {
    parsed = XmlDocument.fromString(document);
    validator.validate(parsed);
    return '';
  } catch (error) {
    if (!(error instanceof XmlParseError) && !(error instanceof XmlValidateError)) throw error;
    return error.message.trim();
  } finally {
    parsed?.dispose();
  }
};

stdout.write(JSON.stringify(JSON.parse(text).map(faultsOf)));
