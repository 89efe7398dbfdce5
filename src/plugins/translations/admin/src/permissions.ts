import { useAuth } from '@strapi/strapi/admin';

/** Things that roles may be allowed at the desk, beside what they may do with content. */
export type DeskAction = 'desk.read' | 'desk.review' | 'desk.assign' | 'desk.exchange' | 'desk.source' | 'desk.machine';

export const actionId = (action: DeskAction): string => `plugin::translations.${action}`;

export const permissionFor = (action: DeskAction): { action: string; subject: null }[] => [{ action: actionId(action), subject: null }];

/** Whether the signed-in administrator may do something at the desk. The server asks the same again. */
export const useMayAct = (action: DeskAction): boolean => useAuth('TranslationDesk', ({ permissions }) => permissions.some((permission) => permission.action === actionId(action)));
