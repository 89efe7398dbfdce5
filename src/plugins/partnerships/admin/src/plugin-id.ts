/** The plugin's name: prefix of its routes, custom fields and message ids. */
export const PLUGIN_ID = 'partnerships';
