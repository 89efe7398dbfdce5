import board from './board';
import history from './history';
import spreadsheets from './import';
import matching from './matching';
import gates from './gates';
import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { board, history, import: spreadsheets, matching, milestone, milestones, picker };
export default { gates, milestone, milestones, picker };
