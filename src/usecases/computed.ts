import { lastHeld, sharesOfProduct } from '../domain/breaks';
import { type Answers, fewestAnswers, saidOf, strengthOf } from '../domain/definition';
import { stateOf, usesOfProduct } from '../domain/evidence';
import { daysBetween } from '../domain/measures/periods';
import type { Network, Product } from '../domain/network';
import { nextStep } from '../domain/nextStep';
import { stateBefore } from '../domain/planRows';
import { missingFacts, missingPlan, stateOfProduct, type WhereItWorked, whereItWorked } from '../domain/readiness';
import { versionInWords } from '../domain/standards';
import { standingOf } from '../domain/standing';
import { allTabs } from '../tabs/all';
import { changePlan } from '../tabs/changePlan';
import { charter } from '../tabs/charter';
import { computedFields, computedWidth } from '../tabs/formulas';
import { ideas } from '../tabs/ideas';
import { processMap } from '../tabs/processMap';
import { products } from '../tabs/products';
import type { Tab } from '../tabs/tab';
import { asText, type Written } from '../tabs/write';

/** Field → what its computed column shows for one row. */
type Values = Readonly<Record<string, string | number | undefined>>;

/** The cells of `_Computed`: for every id, or those asked for, what the computed columns of its tab show, in their order. */
export function computedCells(network: Network, ids?: ReadonlySet<string>): Written[][] {
  const isWanted = (id: string) => ids?.has(id) ?? true;
  const width = computedWidth(allTabs);
  const heading = ['id', ...Array.from({ length: width - 1 }, (_, at) => `value ${at + 1}`)].map(asText);
  return [
    heading,
    ...network.ideas.filter(({ id }) => isWanted(id)).map(({ id }) => rowOf(ideas, id, ofIdea(network, id))),
    ...network.products
      .filter(({ id }) => isWanted(id))
      .map((product) => rowOf(products, product.id, ofProduct(network, product))),
    ...network.plans
      .filter(({ id }) => isWanted(id))
      .map((row) =>
        rowOf(changePlan, row.id, { stateBefore: stateBefore(network, row), missing: missingPlan(row).join('; ') }),
      ),
    ...network.charter
      .filter(({ code }) => isWanted(code))
      .map(({ code }) => rowOf(charter, code, ofCharter(network, code))),
    ...network.steps
      .filter(({ id }) => isWanted(id))
      .map(({ id }) => rowOf(processMap, id, { lastHappened: lastHeld(network, id) })),
  ];
}

function rowOf(tab: Tab, id: string, values: Values): Written[] {
  return [
    asText(id),
    ...computedFields(tab).map((field) => {
      const value = values[field];
      return typeof value === 'number' ? value : asText(value ?? '');
    }),
  ];
}

function ofIdea(network: Network, id: string): Values {
  const { stage, cycle, since } = stateOf(network, id);
  const { what, who } = nextStep(network, id);
  return {
    stage,
    cycle,
    daysHere: daysBetween(since, network.today),
    standing: standingOf(network, id).standing,
    nextStep: what,
    who,
  };
}

function ofProduct(network: Network, product: Product): Values {
  const { worked, didNot } = whereItWorked(network, product);
  const shares = sharesOfProduct(network, product.id);
  return {
    state: stateOfProduct(network, product),
    missingFacts: missingFacts(network, product).join('; '),
    workedFor: places(worked),
    notFor: places(didNot),
    shares: shares.length,
    reached: shares.reduce((sum, share) => sum + (share.people ?? 0), 0),
    uses: usesOfProduct(network, product.id).length,
    doc: network.state.products.get(product.id)?.doc?.id,
  };
}

/** `Cedar (8th-period algebra); Hazel`. */
const places = (where: readonly WhereItWorked[]): string =>
  [...new Set(where.map(({ context, forWhom }) => (forWhom === '' ? context : `${context} (${forWhom})`)))].join('; ');

function ofCharter(network: Network, code: string): Values {
  const standard = network.state.standards.get(code);
  return {
    agreedBy: standard && (standard.version === 1 ? 'first set-up' : `vote of ${standard.on}`),
    version: versionInWords(network, code),
    strength: strengthInWords(saidOf(network, [code])),
  };
}

/** How far people stand by it: `73% holds, 11 answers`. */
function strengthInWords(answers: Answers): string {
  const strength = strengthOf(answers);
  if (strength !== undefined) return `${strength}% holds, ${answers.all} answers`;
  return answers.people === 0 ? '' : `${answers.people} of ${fewestAnswers} answers so far`;
}
