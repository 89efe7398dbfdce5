export { isCertainlyAfter, parseEdtf, type EdtfDate, type EdtfOutcome, type EdtfRefusal } from './edtf';
export { isTimeZone } from './time-zone';
