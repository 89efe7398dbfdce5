import type { FieldNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';

import { isField, isSpread, type Fragments } from './selection';

/** A query as the parser left it, with the values of its variables. */
export interface ParsedQuery {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many entries a list without `first` is taken to have. */
const ASSUMED_LENGTH = 5;
const KNOWN_LENGTHS: Readonly<Record<string, number>> = { sides: 2 };

/**
 * What it costs to ask at all, however little is wanted of the answer: each query field and each relation looks
 * through the content, with or without entries that are selected.
 */
const ASKING = 50;

/** Fields that are dearer than the entry they belong to. */
const DEAR_FIELDS: Readonly<Record<string, number>> = { html: 1, body: 1 };

/** `[Area!]!` is `Area`. */
const nameOfType = (type: string): string => type.replace(/[[\]!]/g, '');

/**
 * How many entries an operation may make the server read, and how often it asks: every connection counts its `first` times what each
 * node costs, every other list of entries its `first` or a usual length. Of several kinds the dearest counts,
 * as an item is of one. `@skip` and `@include` are taken to leave everything in.
 */
export function costOf({ schema, operation, fragments, variables }: ParsedQuery): number {
  const queryType = schema.getQueryType()?.name ?? 'Query';
  const fragmentCosts = new Map<string, number>();

  const fieldsOf = (typeName: string): Readonly<Record<string, GraphQLField<unknown, unknown>>> => {
    const type = schema.getType(typeName);
    return type && 'getFields' in type ? (type.getFields() as Readonly<Record<string, GraphQLField<unknown, unknown>>>) : {};
  };

  /** Entries have to be read; everything else comes along with one. */
  const isEntry = (typeName: string): boolean => {
    if (typeName === 'Node') return true;
    const type = schema.getType(typeName);
    return type !== undefined && 'getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node');
  };

  const isAbstract = (typeName: string): boolean => {
    const type = schema.getType(typeName);
    return type !== undefined && 'resolveType' in type;
  };

  /** The argument `first` of a field; null where it has none. What is out of bounds is refused elsewhere. */
  const firstOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number | null => {
    const declared = field.args.find(({ name }) => name === 'first');
    if (!declared) return null;
    const byDefault = typeof declared.defaultValue === 'number' ? declared.defaultValue : ASSUMED_LENGTH;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (given === undefined) return byDefault;
    if ('name' in given) {
      const value = variables[given.name.value];
      return typeof value === 'number' ? value : byDefault;
    }
    return 'value' in given ? Number(given.value) : byDefault;
  };

  const lengthOf = (node: FieldNode, field: GraphQLField<unknown, unknown>, parent: string): number => {
    const type = String(field.type);
    // A connection counts once, with the connection.
    if (parent.endsWith('Connection')) return 1;
    const first = firstOf(node, field);
    if (first !== null) return Math.max(first, 1);
    if (!type.startsWith('[') || !isEntry(nameOfType(type))) return 1;
    return KNOWN_LENGTHS[field.name] ?? ASSUMED_LENGTH;
  };

  const costOfField = (node: FieldNode, parent: string): number => {
    const field = fieldsOf(parent)[node.name.value];
    // `__schema` and its like read nothing.
    if (!field) return 0;
    if (!node.selectionSet) return DEAR_FIELDS[field.name] ?? 0;
    const type = nameOfType(String(field.type));
    const asking = parent === queryType ? ASKING : 0;
    const each = (isEntry(type) ? 1 : 0) + costOfSelection(node.selectionSet, type);
    return asking + lengthOf(node, field, parent) * each;
  };

  const costOfFragment = (name: string): number => {
    const known = fragmentCosts.get(name);
    if (known !== undefined) return known;
    const fragment = fragments[name];
    const cost = fragment ? costOfSelection(fragment.selectionSet, fragment.typeCondition.name.value) : 0;
    fragmentCosts.set(name, cost);
    return cost;
  };

  const costOfSelection = (set: SelectionSetNode, parent: string): number => {
    let shared = 0;
    const ofKinds = new Map<string, number>();
    for (const selection of set.selections) {
      if (isField(selection)) {
        shared += costOfField(selection, parent);
        continue;
      }
      const spread = isSpread(selection);
      const on = (spread ? fragments[selection.name.value]?.typeCondition : selection.typeCondition)?.name.value ?? parent;
      const cost = spread ? costOfFragment(selection.name.value) : costOfSelection(selection.selectionSet, on);
      if (isAbstract(on)) shared += cost;
      else ofKinds.set(on, (ofKinds.get(on) ?? 0) + cost);
    }
    return shared + Math.max(0, ...ofKinds.values());
  };

  return costOfSelection(operation.selectionSet, queryType);
}
