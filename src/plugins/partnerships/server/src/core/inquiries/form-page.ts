import { refusalMessage } from '../../../../../../refusals/message';
import type { Refusal } from '../../../../../../refusals/refusal';
import { html, Markup } from './html';
import { INQUIRY_LANGUAGES, type InquiryLanguage } from './language';
import { MOST, TRAP_FIELD } from './submission';
import { fill, WORDS, type InquiryWords } from './words';

/** Where the form is. */
export const FORM_PATH = '/inquiry';

/** What was typed: by field, as it came. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface FormView {
  readonly language: InquiryLanguage;
  readonly token: string;
  readonly notice: { readonly version: string; readonly text: readonly string[] };
  readonly areas: readonly { readonly documentId: string; readonly name: string }[];
  readonly municipalities: readonly { readonly documentId: string; readonly name: string; readonly country: string }[];
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
}

/** The fields that a person sees, in their order; each refusal leads to one of them. */
const SHOWN = ['municipalityName', 'country', 'code', 'contactName', 'contactRole', 'email', 'phone', 'areas', 'preferredPartner', 'message', 'consent'] as const;

type Shown = (typeof SHOWN)[number];

const isShown = (name: unknown): name is Shown => (SHOWN as readonly unknown[]).includes(name);

/** The control that a link in the summary leads to: of a group, its first one. */
const controlOf = (name: Shown, view: FormView): string | null => {
  if (name === 'country') return 'country-PL';
  if (name !== 'areas') return name;
  return view.areas.length > 0 ? 'areas-0' : null;
};

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

const many = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** A page with the frame of the public page: its own style sheets, no script, no cookie. */
function page(language: InquiryLanguage, title: string, content: Markup): string {
  const { form } = WORDS[language];
  const links = INQUIRY_LANGUAGES.map(
    (other) => html`<li><a href="${FORM_PATH}?lang=${other}" lang="${other}" hreflang="${other}"${other === language && new Markup(' aria-current="true"')}>${WORDS[other].name}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<meta name="color-scheme" content="light dark">
<title>${title} – Pobratym</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site/tokens.css">
<link rel="stylesheet" href="/site/frame.css">
<link rel="stylesheet" href="/site/inquiry.css">
</head>
<body>
<a class="skip" href="#content">${form.skip}</a>
<header class="frame-header"><div class="frame-width frame-top">
<a class="brand" href="/#/${language}"><img class="brand-mark" src="/favicon.svg" alt="" width="32" height="32"><span>Pobratym</span></a>
<nav class="languages" aria-label="${form.languages}"><ul>${links}</ul></nav>
</div></header>
<main id="content" class="frame-width inquiry" tabindex="-1">
${content}
</main>
<footer class="frame-footer"><div class="frame-width"><p><a href="/#/${language}">${form.homePage}</a></p></div></footer>
</body>
</html>
`.text;
}

/** What is said of one field: by the first refusal that names it. */
function faultOf(view: FormView, name: Shown): string | null {
  const found = view.refusals.find(({ path }) => path[0] === name);
  return found ? refusalMessage(found, view.language) : null;
}

const describedBy = (name: Shown, hint: string | null, fault: string | null): Markup => {
  const ids = [...(hint === null ? [] : [`${name}-hint`]), ...(fault === null ? [] : [`${name}-error`])];
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${fault !== null && new Markup(' aria-invalid="true"')}`;
};

const hintText = (name: Shown, hint: string | null): Markup => html`${hint !== null && html`<p class="hint" id="${name}-hint">${hint}</p>`}`;

const faultText = (words: InquiryWords, name: Shown, fault: string | null): Markup =>
  html`${fault !== null && html`<p class="fault" id="${name}-error"><span class="unseen">${words.form.errorMark}: </span>${fault}</p>`}`;

const optionalMark = (words: InquiryWords): Markup => html` <span class="quiet">(${words.form.optional})</span>`;

interface LineOptions {
  readonly type?: string;
  /** HTML's autofill field name (section 4.10.18.7). */
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
  readonly hint?: string;
}

function line(view: FormView, name: Exclude<Shown, 'country' | 'areas' | 'consent' | 'message' | 'preferredPartner'>, { type = 'text', autocomplete = 'off', isRequired = false, hint }: LineOptions = {}): Markup {
  const words = WORDS[view.language];
  const fault = faultOf(view, name);
  return html`<div class="field${fault !== null && ' field-faulty'}">
<label for="${name}">${words.fields[name]}${!isRequired && optionalMark(words)}</label>
${hintText(name, hint ?? null)}${faultText(words, name, fault)}
<input id="${name}" name="${name}" type="${type}" maxlength="${MOST[name]}" autocomplete="${autocomplete}" value="${one(view.typed, name)}"${isRequired && new Markup(' required')}${describedBy(name, hint ?? null, fault)}>
</div>`;
}

function countryField(view: FormView): Markup {
  const words = WORDS[view.language];
  const fault = faultOf(view, 'country');
  const options = (['PL', 'UA'] as const).map(
    (country) =>
      html`<div class="option"><input id="country-${country}" name="country" type="radio" value="${country}" required${one(view.typed, 'country') === country && new Markup(' checked')}><label for="country-${country}">${words.countries[country]}</label></div>`,
  );
  return html`<fieldset class="field${fault !== null && ' field-faulty'}"${fault !== null && html` aria-describedby="country-error"`}>
<legend>${words.fields.country}</legend>
${faultText(words, 'country', fault)}
${options}
</fieldset>`;
}

function areasField(view: FormView): Markup {
  if (view.areas.length === 0) return html``;
  const words = WORDS[view.language];
  const fault = faultOf(view, 'areas');
  const chosen = many(view.typed, 'areas');
  const options = view.areas.map(
    ({ documentId, name }, at) =>
      html`<div class="option"><input id="areas-${at}" name="areas" type="checkbox" value="area:${documentId}"${chosen.includes(`area:${documentId}`) && new Markup(' checked')}><label for="areas-${at}">${name}</label></div>`,
  );
  return html`<fieldset class="field${fault !== null && ' field-faulty'}" aria-describedby="areas-hint${fault !== null && ' areas-error'}">
<legend>${words.fields.areas}${optionalMark(words)}</legend>
${hintText('areas', words.hints.areas)}${faultText(words, 'areas', fault)}
<div class="options">${options}</div>
</fieldset>`;
}

function partnerField(view: FormView): Markup {
  if (view.municipalities.length === 0) return html``;
  const words = WORDS[view.language];
  const fault = faultOf(view, 'preferredPartner');
  const chosen = one(view.typed, 'preferredPartner');
  const groups = (['UA', 'PL'] as const).map((country) => {
    const options = view.municipalities
      .filter((municipality) => municipality.country === country)
      .map(({ documentId, name }) => html`<option value="${documentId}"${chosen === documentId && new Markup(' selected')}>${name}</option>`);
    return options.length > 0 && html`<optgroup label="${fill(words.form.otherPartner, { country: words.countries[country] })}">${options}</optgroup>`;
  });
  return html`<div class="field${fault !== null && ' field-faulty'}">
<label for="preferredPartner">${words.fields.preferredPartner}${optionalMark(words)}</label>
${hintText('preferredPartner', words.hints.preferredPartner)}${faultText(words, 'preferredPartner', fault)}
<select id="preferredPartner" name="preferredPartner"${describedBy('preferredPartner', words.hints.preferredPartner, fault)}><option value="">${words.form.noPartner}</option>${groups}</select>
</div>`;
}

function messageField(view: FormView): Markup {
  const words = WORDS[view.language];
  const fault = faultOf(view, 'message');
  // The parser drops one line break after the tag: this one.
  return html`<div class="field${fault !== null && ' field-faulty'}">
<label for="message">${words.fields.message}${optionalMark(words)}</label>
${hintText('message', words.hints.message)}${faultText(words, 'message', fault)}
<textarea id="message" name="message" rows="8" maxlength="${MOST.message}"${describedBy('message', words.hints.message, fault)}>
${one(view.typed, 'message')}</textarea>
</div>`;
}

function consentField(view: FormView): Markup {
  const words = WORDS[view.language];
  const fault = faultOf(view, 'consent');
  return html`<div class="field${fault !== null && ' field-faulty'}">
${faultText(words, 'consent', fault)}
<div class="option"><input id="consent" name="consent" type="checkbox" value="true" required${one(view.typed, 'consent') !== '' && new Markup(' checked')}${describedBy('consent', null, fault)}><label for="consent">${words.fields.consent}</label></div>
</div>`;
}

function summary(view: FormView): Markup {
  if (view.refusals.length === 0) return html``;
  const words = WORDS[view.language];
  const items = view.refusals.map((refused) => {
    const [name] = refused.path;
    const sentence = refusalMessage(refused, view.language);
    const control = isShown(name) ? controlOf(name, view) : null;
    if (!isShown(name) || control === null) return html`<li>${sentence}</li>`;
    return html`<li><a href="#${control}">${name === 'consent' ? words.form.consentName : words.fields[name]}</a>: ${sentence}</li>`;
  });
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">${words.form.errorTitle}</h2>
<ul>${items}</ul>
</div>`;
}

/** The form: works without a script, by keyboard alone, and keeps what was typed where something is refused. */
export function formPage(view: FormView): string {
  const words = WORDS[view.language];
  const { form } = words;
  const title = view.refusals.length > 0 ? `${form.errorMark}: ${form.title}` : form.title;
  return page(
    view.language,
    title,
    html`${summary(view)}
<h1>${form.title}</h1>
<p class="lead">${form.lead}</p>
<form method="post" action="${FORM_PATH}?lang=${view.language}" novalidate>
<input type="hidden" name="token" value="${view.token}">
<input type="hidden" name="noticeVersion" value="${view.notice.version}">
<div class="trap" aria-hidden="true"><label for="${TRAP_FIELD}">${form.trap}</label><input id="${TRAP_FIELD}" name="${TRAP_FIELD}" type="text" tabindex="-1" autocomplete="off" value=""></div>
<h2>${form.who}</h2>
${line(view, 'municipalityName', { autocomplete: 'organization', isRequired: true })}
${countryField(view)}
${line(view, 'code', { hint: words.hints.code })}
<h2>${form.contact}</h2>
${line(view, 'contactName', { autocomplete: 'name', isRequired: true })}
${line(view, 'contactRole', { autocomplete: 'organization-title' })}
${line(view, 'email', { type: 'email', autocomplete: 'email', isRequired: true, hint: words.hints.email })}
${line(view, 'phone', { type: 'tel', autocomplete: 'tel' })}
<h2>${form.wish}</h2>
${areasField(view)}
${partnerField(view)}
${messageField(view)}
<section class="notice" aria-labelledby="notice-title"><h2 id="notice-title">${words.noticeTitle}</h2>
${view.notice.text.map((paragraph) => html`<p>${paragraph}</p>`)}</section>
${consentField(view)}
<button class="button" type="submit">${form.send}</button>
</form>`,
  );
}

/** What follows when an inquiry has been taken. */
export function sentPage(language: InquiryLanguage, reference: string): string {
  const { sent, form } = WORDS[language];
  return page(
    language,
    sent.title,
    html`<h1>${sent.title}</h1>
<p class="reference">${sent.text} <strong>${reference}</strong></p>
<p>${sent.mail}</p>
<p>${sent.keep}</p>
<p><a href="/#/${language}">${form.homePage}</a></p>`,
  );
}

/** What is said to those who have sent too much. */
export function busyPage(language: InquiryLanguage): string {
  const { busy, form } = WORDS[language];
  return page(
    language,
    busy.title,
    html`<h1>${busy.title}</h1>
<p>${refusalMessage({ path: [], code: 'inquiry.too-many' }, language)}</p>
<p><a href="${FORM_PATH}?lang=${language}">${form.title}</a></p>`,
  );
}
