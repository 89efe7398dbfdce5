/** Exports and erases what is kept of a person; a permission of its own, since reading inquiries is not erasing them. */
export const PRIVACY_ACTION = 'plugin::partnerships.inquiries.privacy';

/** As Strapi's `actionProvider` registers it. */
export const PRIVACY_ACTION_DEFINITION = {
  section: 'plugins',
  uid: 'inquiries.privacy',
  displayName: 'Export and erase the data of a person who wrote an inquiry',
  pluginName: 'partnerships',
} as const;
