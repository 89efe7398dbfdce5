import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { pages } from './board/paths';
import { BoardPage } from './board/BoardPage';
import { MapPage } from './map/MapPage';
import { OnePage } from './one/OnePage';
import { READ_PARTNERSHIPS } from './permissions';
import { TablePage } from './table/TablePage';

/** The plugin's own pages. */
export default function PartnershipsApp() {
  return (
    <Page.Protect permissions={READ_PARTNERSHIPS}>
      <Routes>
        <Route index element={<BoardPage />} />
        <Route path="table" element={<TablePage />} />
        <Route path="map" element={<MapPage />} />
        <Route path="one/:documentId" element={<OnePage />} />
        <Route path="*" element={<Navigate to={pages.board()} replace />} />
      </Routes>
    </Page.Protect>
  );
}
