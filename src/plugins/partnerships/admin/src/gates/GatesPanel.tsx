import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';

import type { Refused } from '../api/refused';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { isOpen, type EditedVersion, type Finding, type Findings } from './contract';
import { FindingItem } from './FindingItem';
import { OverrideDialog } from './OverrideDialog';
import { publicationRefused, type Publication } from './signals';
import { useFindings, type Gates } from './use-findings';
import { usePublication } from './use-publication';

/** What the content manager tells a panel of the entry beside it, as far as it matters here. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly id?: unknown; readonly locale?: unknown; readonly updatedAt?: unknown };
}

const GATED: readonly string[] = ['api::article.article', 'api::event.event', 'api::municipality.municipality', 'api::partnership.partnership'];

/** What the checks read of a form. */
const FIELDS = ['title', 'officialName', 'body', 'cover', 'coverAlt', 'coverDecorative', 'startsAt', 'approximateDate'] as const;

const openErrors = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error');

const openWarnings = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => finding.severity === 'warning' && isOpen(finding));

const LANGUAGE_OF_THE_OFFICE = 'pl';

/** Panel beside a form: what stands between the entry and its publication, as the form stands now. */
export function GatesPanel({ model, documentId, document }: PanelProps) {
  const words = useWords();
  // Duplicating an entry shows the id of the one it is made from.
  const { origin } = useParams();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  if (!GATED.includes(model)) return null;
  const locale = typeof document?.locale === 'string' ? document.locale : (query.plugins?.i18n?.locale ?? LANGUAGE_OF_THE_OFFICE);
  const saved = origin === undefined ? (documentId ?? null) : null;
  return {
    title: words('gates.title'),
    content: <PanelContent key={`${String(saved)} ${locale}`} version={{ uid: model, documentId: saved, locale }} isSaved={saved !== null && document?.id !== undefined} revision={document?.updatedAt} />,
  };
}

interface PanelContentProps {
  readonly version: EditedVersion;
  readonly isSaved: boolean;
  readonly revision: unknown;
}

/** An entry in a dialog over the form is published by the same request. */
const isOf = ({ model, documentId }: Publication, version: EditedVersion): boolean => model === version.uid && (documentId ?? null) === version.documentId;

/** A publication that waits for a reason, and what it waits for. */
interface HeldUp {
  readonly publication: Publication;
  readonly warnings: readonly Finding[];
}

/** Errors have to be mended first; what nobody may let pass asks for no reason. */
const onlyWarnings = ({ findings, mayOverride }: Findings): boolean => mayOverride && openErrors(findings).length === 0 && openWarnings(findings).length > 0;

function PanelContent({ version, isSaved, revision }: PanelContentProps) {
  const words = useWords();
  const values = useForm('GatesPanel', (state) => state.values) as Readonly<Record<string, unknown>>;
  const isModified = useForm('GatesPanel', (state) => state.modified);
  const refusals = useSyncExternalStore(publicationRefused.subscribe, publicationRefused.count);
  const [seen, setSeen] = useState(refusals);
  const [heldUp, setHeldUp] = useState<HeldUp | null>(null);
  const fields = JSON.stringify(Object.fromEntries(FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))));
  const asked = `${String(revision)} ${String(refusals)}`;
  const { state, override } = useFindings(version, fields, asked);
  const { save, publish } = usePublication();
  const panel = useRef<HTMLDivElement>(null);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    // What was found before the refusal may be of other words than those that were refused.
    if (refusals === seen || state.kind !== 'loaded' || state.revision !== asked) return;
    setSeen(refusals);
    const latest = publicationRefused.latest();
    if (latest === null || !isOf(latest, version)) return;
    setIsRefused(true);
    if (isSaved && onlyWarnings(state.findings)) {
      setHeldUp({ publication: latest, warnings: openWarnings(state.findings.findings) });
      return;
    }
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'center' });
  }, [refusals, seen, state, asked, isSaved, version]);

  const letPassAndPublish =
    (refused: Publication) =>
    async (fingerprints: readonly string[], reason: string): Promise<Refused | null> =>
      (await save(refused)) ?? (await override(fingerprints, reason)) ?? (await publish(refused));

  return (
    <Box ref={panel} tabIndex={-1} role="group" aria-label={words('gates.title')} width="100%">
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {isRefused && state.kind === 'loaded' && state.findings.findings.some(isOpen) && (
          <Typography role="alert" fontWeight="bold" textColor="danger700">
            {words('gates.refused')}
          </Typography>
        )}
        <PanelState state={state} onOverride={override} uid={version.uid} canOverride={isSaved && !isModified} />
      </Flex>
      <Modal.Root open={heldUp !== null} onOpenChange={(open) => !open && setHeldUp(null)}>
        <Modal.Content aria-describedby={undefined}>
          {heldUp !== null && <OverrideDialog key={seen} uid={version.uid} purpose="publish" warnings={heldUp.warnings} onOverride={letPassAndPublish(heldUp.publication)} onDone={() => setHeldUp(null)} />}
        </Modal.Content>
      </Modal.Root>
    </Box>
  );
}

interface PanelStateProps {
  readonly state: Gates['state'];
  readonly onOverride: Gates['override'];
  readonly uid: string;
  /** Only what is saved can be let pass. */
  readonly canOverride: boolean;
}

function PanelState({ state, onOverride, uid, canOverride }: PanelStateProps) {
  const words = useWords();
  switch (state.kind) {
    case 'loading':
      return <Loader small>{words('gates.checking')}</Loader>;
    case 'failed':
      return <RefusedNotice refused={state.refused} />;
    case 'loaded':
      return <FindingList found={state.findings} uid={uid} canOverride={canOverride} onOverride={onOverride} />;
  }
}

interface FindingListProps {
  readonly found: Findings;
  readonly uid: string;
  readonly canOverride: boolean;
  readonly onOverride: Gates['override'];
}

function FindingList({ found: { findings, mayOverride }, uid, canOverride, onOverride }: FindingListProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const errors = openErrors(findings);
  const warnings = openWarnings(findings);
  return (
    <>
      <Typography role="status" variant="pi" textColor="neutral800">
        {errors.length + warnings.length === 0 ? words('gates.none') : words('gates.summary', { errors: errors.length, warnings: warnings.length })}
      </Typography>
      {findings.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {[...findings].sort((a, b) => Number(!isOpen(a)) - Number(!isOpen(b))).map((finding) => (
            <FindingItem key={finding.fingerprint} uid={uid} finding={finding} />
          ))}
        </Flex>
      )}
      {warnings.length > 0 && !mayOverride && (
        <Typography variant="pi" textColor="neutral700">
          {words('gates.override.forbidden')}
        </Typography>
      )}
      {warnings.length > 0 && mayOverride && !canOverride && (
        <Typography variant="pi" textColor="neutral700">
          {words('gates.override.save-first')}
        </Typography>
      )}
      {warnings.length > 0 && mayOverride && canOverride && (
        <Modal.Root open={open} onOpenChange={setOpen}>
          <Modal.Trigger>
            <Button variant="secondary" fullWidth>
              {words('gates.override.open')}
            </Button>
          </Modal.Trigger>
          <Modal.Content aria-describedby={undefined}>
            <OverrideDialog uid={uid} purpose="override" warnings={warnings} onOverride={onOverride} onDone={() => setOpen(false)} />
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
