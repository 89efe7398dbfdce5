import matching from './matching';
import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { matching, milestone, milestones, picker };
