/** What a machine translates from and into. */
export interface Direction {
  readonly source: string;
  readonly target: string;
}

/** Why a machine gave nothing. */
export type MachineFault = { readonly kind: 'unreachable' | 'refused' | 'unreadable'; readonly detail: string };

export type MachineAnswer = { readonly kind: 'translated'; readonly texts: readonly string[] } | MachineFault;

/** A machine that translates: what any provider has to be. */
export interface Machine {
  /** @param texts HTML, of which the elements come back. @returns as many texts in the same order, or why not; never throws */
  translate(texts: readonly string[], direction: Direction): Promise<MachineAnswer>;
}
