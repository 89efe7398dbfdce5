/** The plugin's name: prefix of its routes and message ids. */
export const PLUGIN_ID = 'translations';
