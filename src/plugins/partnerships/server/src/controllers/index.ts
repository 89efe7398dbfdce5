import history from './history';
import matching from './matching';
import board from './board';
import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { history, matching, milestone, milestones, picker };
export default { board, milestone, milestones, picker };
