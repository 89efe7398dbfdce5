/** Jest's own time-out is one for all projects: five seconds, in which a busy machine does not start a Strapi or a browser. */
jest.setTimeout(90_000);
