import milestone from './milestone';
import milestones from './milestones';
import picker from './picker';

export default { milestone, milestones, picker };
