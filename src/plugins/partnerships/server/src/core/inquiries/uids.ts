export const AREA_UID = 'api::area.area';

/** Content API action behind every public way to send an inquiry: whoever takes it from the Public role has closed them. */
export const SUBMIT_ACTION = 'plugin::partnerships.inquiry-intake.submit';
/** What a frontend asks before it shows a form. */
export const FORM_ACTION = 'plugin::partnerships.inquiry-intake.form';
