import { refusedSecrets, requireFitSecrets, SECRET_NAMES } from '../../src/startup/secrets';

const fit = Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name.toLowerCase()}-7f3a9c1e5b2d`]));

describe('a start in production', () => {
  test.each(SECRET_NAMES)('is refused without %s, and says so', (name) => {
    expect(() => { requireFitSecrets({ ...fit, NODE_ENV: 'production', [name]: '' }); }).toThrow(`${name} is missing`);
  });

  test.each(['toBeModified1,toBeModified2', 'changeme-changeme-changeme', 'this-is-an-example-value'])('is refused with the example value %s', (value) => {
    expect(refusedSecrets({ ...fit, APP_KEYS: value })).toEqual([{ name: 'APP_KEYS', reason: 'example' }]);
  });

  test('is refused where one of several keys is short', () => {
    expect(refusedSecrets({ ...fit, APP_KEYS: `${'k'.repeat(32)},short` })).toEqual([{ name: 'APP_KEYS', reason: 'short' }]);
  });

  test('names every secret at fault', () => {
    expect(() => { requireFitSecrets({ NODE_ENV: 'production' }); }).toThrow(new RegExp(SECRET_NAMES.join('[^]*')));
  });

  test('goes ahead with secrets of its own', () => {
    expect(() => { requireFitSecrets({ ...fit, NODE_ENV: 'production' }); }).not.toThrow();
  });

  test('while developing nothing is asked', () => {
    expect(() => { requireFitSecrets({ NODE_ENV: 'development' }); }).not.toThrow();
  });
});
