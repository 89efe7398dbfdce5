import { useBoard } from '../board/use-board';
import { ViewPage } from '../board/ViewPage';
import { useWords } from '../words';
import { TableView } from './TableView';

/** All partnerships as a table. */
export function TablePage() {
  const words = useWords();
  const { state, reload } = useBoard();
  return (
    <ViewPage current="table" title={words('board.title')} subtitle={words('table.subtitle')} state={state} onRetry={reload}>
      {(board) => <TableView board={board} />}
    </ViewPage>
  );
}
