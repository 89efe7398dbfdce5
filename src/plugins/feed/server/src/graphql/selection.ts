import type { FieldNode, FragmentDefinitionNode, FragmentSpreadNode, SelectionNode, SelectionSetNode } from 'graphql';

/** The fragments of a document by name. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/* `graphql` is Strapi's own dependency: only its types are taken, and nodes are told apart by the words of its syntax tree. */
export const isField = (node: SelectionNode): node is FieldNode => (node.kind as string) === 'Field';
export const isSpread = (node: SelectionNode): node is FragmentSpreadNode => (node.kind as string) === 'FragmentSpread';

/** The fields of a selection, those of its fragments among them, whatever type these are on. */
function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (isField(selection)) return [selection];
    return fieldsOf(isSpread(selection) ? fragments[selection.name.value]?.selectionSet : selection.selectionSet, fragments);
  });
}

const TEXT_FIELDS = new Set(['html', 'body']);

const hasText = (nodes: readonly FieldNode[], fragments: Fragments): boolean =>
  nodes.some((node) => fieldsOf(node.selectionSet, fragments).some(({ name }) => TEXT_FIELDS.has(name.value)));

/** Whether an item is asked for its text. @param nodes of the item's field */
export const selectsText = hasText;

/** Whether the items of a connection are asked for their text. @param nodes of the connection's field */
export function selectsTextOfNodes(nodes: readonly FieldNode[], fragments: Fragments): boolean {
  const below = (parents: readonly FieldNode[], name: string): FieldNode[] =>
    parents.flatMap((parent) => fieldsOf(parent.selectionSet, fragments).filter((field) => field.name.value === name));
  return hasText([...below(nodes, 'nodes'), ...below(below(nodes, 'edges'), 'node')], fragments);
}
