import { useBoard } from '../board/use-board';
import { ViewPage } from '../board/ViewPage';
import { useWords } from '../words';
import { MapView } from './MapView';

/** All partnerships on a map of Poland and Ukraine. */
export function MapPage() {
  const words = useWords();
  const { state, reload } = useBoard();
  return (
    <ViewPage current="map" title={words('board.title')} subtitle={words('map.subtitle')} state={state} onRetry={reload}>
      {(board) => <MapView board={board} />}
    </ViewPage>
  );
}
