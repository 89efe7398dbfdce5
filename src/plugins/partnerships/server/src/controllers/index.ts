import board from './board';
import gates from './gates';
import history from './history';
import spreadsheets from './import';
import inquiryBoard from './inquiry-board';
import matching from './matching';
import { inquiryControllers } from './inquiries';
import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { board, gates, history, import: spreadsheets, 'inquiry-board': inquiryBoard, matching, milestone, milestones, picker };
export default { ...inquiryControllers, milestone, milestones, picker };
