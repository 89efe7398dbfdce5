import intake from './intake';
import page from './page';
import privacy from './privacy';

/** By the names that routes call them by. */
export const inquiryControllers = { 'inquiry-intake': intake, 'inquiry-page': page, 'inquiry-privacy': privacy };
