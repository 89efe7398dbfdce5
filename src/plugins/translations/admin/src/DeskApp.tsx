import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { pages } from './api/paths';
import { CoveragePage } from './coverage/CoveragePage';
import { EntryPage } from './entry/EntryPage';
import { ListPage } from './list/ListPage';
import { permissionFor } from './permissions';
import { StatePatterns } from './states/StatePatterns';

/** The pages of the translation desk. */
export default function DeskApp() {
  return (
    <Page.Protect permissions={permissionFor('desk.read')}>
      <StatePatterns />
      <Routes>
        <Route index element={<CoveragePage />} />
        <Route path="list" element={<ListPage />} />
        <Route path=":kind/:documentId/:locale" element={<EntryPage />} />
        <Route path="*" element={<Navigate to={pages.coverage} replace />} />
      </Routes>
    </Page.Protect>
  );
}
