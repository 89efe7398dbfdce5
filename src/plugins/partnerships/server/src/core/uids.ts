export const LINK_UID = 'plugin::partnerships.link';
export const MILESTONE_UID = 'plugin::partnerships.milestone';
export const PARTNERSHIP_UID = 'api::partnership.partnership';
export const MUNICIPALITY_UID = 'api::municipality.municipality';
export const REMINDER_UID = 'plugin::partnerships.reminder';
export const CONTACT_UID = 'plugin::partnerships.contact';
export const INQUIRY_UID = 'api::inquiry.inquiry';
