import { useWords } from '../words';
import { BoardView } from './BoardView';
import { useBoard } from './use-board';
import { ViewPage } from './ViewPage';

/** All partnerships by the stage at which they stand. */
export function BoardPage() {
  const words = useWords();
  const { state, reload, writes } = useBoard();
  return (
    <ViewPage current="board" title={words('board.title')} subtitle={words('board.subtitle')} state={state} onRetry={reload}>
      {(board) => <BoardView board={board} writes={writes} />}
    </ViewPage>
  );
}
