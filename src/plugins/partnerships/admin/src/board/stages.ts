import type { PairType, Stage } from '../api/contract';

/** Every stage, in the order of the board's columns. */
export const STAGES = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active', 'suspended', 'ended', 'abandoned'] as const satisfies readonly Stage[];

export const TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const satisfies readonly PairType[];

export const isStage = (text: unknown): text is Stage => STAGES.some((stage) => stage === text);

export const isType = (text: unknown): text is PairType => TYPES.some((type) => type === text);
