/** What a GraphQL client gets of an error: `graphql`'s formatted error without its prototype. */
export interface PublicGraphqlError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly error?: { readonly name: string; readonly message: string; readonly details: unknown } };
}

interface FormattedError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Codes of Apollo Server for faults that the client made: their text speaks of the request alone. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Names of Strapi's own errors that are meant for the client, with the code each gets. */
const SPOKEN_ERRORS: Readonly<Record<string, string>> = {
  ValidationError: 'BAD_USER_INPUT',
  YupValidationError: 'BAD_USER_INPUT',
  PaginationError: 'BAD_USER_INPUT',
  ForbiddenError: 'FORBIDDEN',
  PolicyError: 'FORBIDDEN',
  UnauthorizedError: 'UNAUTHENTICATED',
  NotFoundError: 'NOT_FOUND',
  ConflictError: 'CONFLICT',
  RateLimitError: 'RATE_LIMITED',
};

interface NamedError {
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}

const isNamedError = (value: unknown): value is NamedError => value instanceof Error;

/** Resolvers' errors come wrapped in a GraphQLError whose `originalError` is the one thrown. */
const unwrap = (error: unknown): unknown =>
  error instanceof Error && 'originalError' in error && error.originalError instanceof Error ? error.originalError : error;

/**
 * Apollo's `formatError` that lets nothing internal out.
 *
 * Strapi 5.54's own copies name, message and details of *any* error into `extensions.error`,
 * the SQL of a failed query included. Here only errors made for the client keep their words.
 */
export function productionGraphqlError(formatted: FormattedError, error: unknown): PublicGraphqlError {
  const where = { locations: formatted.locations, path: formatted.path };
  const thrown = unwrap(error);

  if (isNamedError(thrown)) {
    const code = SPOKEN_ERRORS[thrown.name];
    if (code !== undefined) {
      const spoken = { name: thrown.name, message: thrown.message, details: thrown.details ?? {} };
      return { message: thrown.message, ...where, extensions: { code, error: spoken } };
    }
  }

  const code = formatted.extensions?.code;
  if (typeof code === 'string' && CLIENT_CODES.has(code)) {
    return { message: formatted.message, ...where, extensions: { code } };
  }
  return { message: 'Internal Server Error', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
