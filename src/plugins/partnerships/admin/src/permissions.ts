/** Whoever may read partnerships in the content manager may see them on the plugin's pages. */
export const READ_PARTNERSHIPS = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::partnership.partnership' }];
