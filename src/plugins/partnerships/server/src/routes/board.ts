interface RouteConfig {
  readonly policies: string[];
}

/** The board, the table and the map; one partnership; what the office notes. */
export const boardRoutes = (config: RouteConfig) => [
  { method: 'GET', path: '/board', handler: 'board.all', config },
  { method: 'GET', path: '/board/summary', handler: 'board.summary', config },
  { method: 'GET', path: '/board/views', handler: 'board.views', config },
  { method: 'POST', path: '/board/views', handler: 'board.saveView', config },
  { method: 'DELETE', path: '/board/views/:id', handler: 'board.removeView', config },
  { method: 'GET', path: '/board/one/:documentId', handler: 'board.one', config },
  { method: 'POST', path: '/board/one/:documentId/move', handler: 'board.move', config },
  { method: 'POST', path: '/board/one/:documentId/undo', handler: 'board.undo', config },
  { method: 'POST', path: '/board/reminders', handler: 'board.addReminder', config },
  { method: 'PUT', path: '/board/reminders/:documentId', handler: 'board.changeReminder', config },
  { method: 'PUT', path: '/board/reminders/:documentId/done', handler: 'board.finishReminder', config },
  { method: 'DELETE', path: '/board/reminders/:documentId', handler: 'board.removeReminder', config },
  { method: 'POST', path: '/board/contacts', handler: 'board.addContact', config },
  { method: 'PUT', path: '/board/contacts/:documentId', handler: 'board.changeContact', config },
  { method: 'DELETE', path: '/board/contacts/:documentId', handler: 'board.removeContact', config },
];
