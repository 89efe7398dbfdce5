/** Releases of Node.js that Strapi and the native packages run on, oldest and newest major. */
export const OLDEST = { major: 20, minor: 19 };
export const NEWEST_MAJOR = 24;

/**
 * Why this Node.js will not do, or null when it will.
 *
 * @param {string} version as in `process.versions.node`: `20.19.0`
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const tooOld = major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
  if (!tooOld && major <= NEWEST_MAJOR) return null;
  return (
    `Node.js ${version} is too ${tooOld ? 'old' : 'new'}: this needs ${OLDEST.major}.${OLDEST.minor} or later, up to ${NEWEST_MAJOR}. ` +
    'See https://nodejs.org/en/download for a current long-term release.'
  );
}

/** Ends the process with a sentence for people when this Node.js will not do. */
export function requireFitNode() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem === null) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
