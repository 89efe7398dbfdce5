import board from './board';
import gates from './gates';
import history from './history';
import spreadsheets from './import';
import { inquiryControllers } from './inquiries';
import inquiryBoard from './inquiry-board';
import matching from './matching';
import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { ...inquiryControllers, board, gates, history, import: spreadsheets, 'inquiry-board': inquiryBoard, matching, milestone, milestones, picker };
