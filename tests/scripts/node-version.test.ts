import { nodeVersionProblem } from '../../scripts/install/node-version.mjs';

it.each(['16.20.2', '18.20.8', '20.18.3'])('refuses Node.js %s as too old', (version) => {
  expect(nodeVersionProblem(version)).toContain('too old');
});

it.each(['25.0.0', '26.1.0'])('refuses Node.js %s as too new', (version) => {
  expect(nodeVersionProblem(version)).toContain('too new');
});

it.each(['20.19.0', '22.0.0', '24.11.1'])('takes Node.js %s', (version) => {
  expect(nodeVersionProblem(version)).toBeNull();
});
