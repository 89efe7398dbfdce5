import { makeExecutableSchema } from '@graphql-tools/schema';
import type { Core } from '@strapi/strapi';
import { execute, Kind, OperationTypeNode, parse, validate, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { LRUCache } from 'lru-cache';

import type { Moves } from '../services/reader';

import { enumValues } from './enum-values';
import { itemResolvers, TYPES } from './item-fields';
import { movesOf } from './moves';
import { queries } from './queries';
import type { Read } from './reading';
import { typeDefs } from './type-defs';

/** A query that may be executed here: parsed, valid, of the feed alone. */
export interface PreparedQuery {
  readonly document: DocumentNode;
}

/** What a query comes to. */
export interface LeanAnswer {
  /** As the GraphQL server would send it. */
  readonly body: string;
  /** When the passing of time alone changed it last, and changes it next. */
  readonly moves: Moves;
}

export interface LeanExecutor {
  /** @returns null for whatever the GraphQL server itself has to look at: what is invalid, goes too deep, writes, or is not the feed's */
  prepare(query: string): PreparedQuery | null;
  /** @returns null where anything went wrong: the GraphQL server is to be asked then */
  run(prepared: PreparedQuery, variables: Readonly<Record<string, unknown>>, operationName: string | undefined): Promise<LeanAnswer | null>;
}

/** Longer texts are rare and left to the GraphQL server. */
const LONGEST_QUERY = 10_000;
const KEPT_QUERIES = 500;
/** Fields of a query with its fragments unfolded. */
const MOST_FIELDS = 2_000;

interface Extent {
  readonly fields: number;
  readonly depth: number;
}

/** How large and how deep an operation is with its fragments unfolded; each fragment is measured once. One that nests in itself has no end. */
function extentOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Extent {
  const known = new Map<string, Extent>();
  const ofSet = (set: SelectionSetNode): Extent => {
    let fields = 0;
    let depth = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? ofSet(selection.selectionSet) : { fields: 0, depth: 0 };
        fields += 1 + inner.fields;
        depth = Math.max(depth, 1 + inner.depth);
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet) : ofFragment(selection.name.value);
        fields += inner.fields;
        depth = Math.max(depth, inner.depth);
      }
    }
    return { fields, depth };
  };
  const ofFragment = (name: string): Extent => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, { fields: Infinity, depth: Infinity });
    const fragment = fragments.get(name);
    const extent = fragment ? ofSet(fragment.selectionSet) : { fields: 0, depth: 0 };
    known.set(name, extent);
    return extent;
  };
  return ofSet(operation.selectionSet);
}

/**
 * Executes the feed's queries without the wrapping that Strapi and its GraphQL server put around every field: policies
 * and hooks that the feed does not use, at several microseconds each for some hundred fields an answer.
 *
 * Schema, resolvers and limits are the same ones. It answers what succeeds and nothing else, so that every error is
 * the GraphQL server's.
 */
export function createLeanExecutor(strapi: Core.Strapi): LeanExecutor {
  const ofKind = { __resolveType: ({ item }: Read): string => TYPES[item.kind] };
  const schema = makeExecutableSchema({
    typeDefs: `scalar DateTime\nscalar JSON\n${typeDefs}`,
    resolvers: { DateTime: GraphQLDateTime, JSON: GraphQLJSON, Query: queries(strapi), Node: ofKind, FeedItem: ofKind, ...itemResolvers(strapi), ...enumValues },
  });
  const kept = new LRUCache<string, { readonly prepared: PreparedQuery | null }>({ max: KEPT_QUERIES });
  const deepest = Number(strapi.plugin('graphql').config('depthLimit'));

  const prepareNew = (query: string): PreparedQuery | null => {
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 2000 });
    } catch {
      return null;
    }
    const fragments = new Map(document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      if (definition.operation !== OperationTypeNode.QUERY) return null;
      const { fields, depth } = extentOf(definition, fragments);
      if (fields > MOST_FIELDS || depth > deepest) return null;
    }
    // Last, since the time it takes grows faster than a query does.
    if (validate(schema, document).length > 0) return null;
    // What asks about the schema gets the whole one, with Strapi's own types.
    return query.includes('__schema') || query.includes('__type(') || query.includes('__type ') ? null : { document };
  };

  return {
    prepare(query) {
      if (query.length > LONGEST_QUERY) return null;
      const known = kept.get(query);
      if (known) return known.prepared;
      const prepared = prepareNew(query);
      kept.set(query, { prepared });
      return prepared;
    },

    async run({ document }, variables, operationName) {
      const contextValue = {};
      const result = await execute({ schema, document, variableValues: variables, contextValue, ...(operationName !== undefined && { operationName }) });
      return result.errors === undefined && result.data ? { body: `${JSON.stringify({ data: result.data })}\n`, moves: movesOf(contextValue) } : null;
    },
  };
}
