import { z } from 'zod';
import { languages } from '#kernel';
import type { TranslatedText } from '#kernel';
import { regionalGroups } from '../domain/regional-group.js';
import { absenceRules, speakerCategories } from '../domain/rules-profile.js';
import type { ProcedureRule, RulesProfile, SpeakerCategory } from '../domain/rules-profile.js';

/** Forms of the files in `libs/bodies/data`; what they mean is said in the README beside them. */
export const translated = z
  .strictObject(Object.fromEntries(languages.map((language) => [language, z.string().min(1).optional()])))
  .refine(
    (text) => Object.keys(text).length > 0,
    'needs at least one language',
  ) as unknown as z.ZodType<TranslatedText>;
const toCheck = z.union([z.boolean(), z.array(z.string())]).optional();
const day = z.iso.date();
const group = z.enum(regionalGroups);
const slug = z.string().regex(/^[a-z0-9-]{2,60}$/);

const stateKinds = {
  member: 'MEMBER',
  observerState: 'OBSERVER_STATE',
  nonMember: 'NON_MEMBER',
  reio: 'REIO',
} as const;

export const stateFile = z.array(
  z
    .object({
      iso3: z.string().regex(/^[A-Z]{3}$/),
      iso2: z.string().regex(/^[A-Z]{2}$/),
      m49: z
        .string()
        .regex(/^\d{3}$/)
        .nullable(),
      kind: z.enum(['member', 'observerState', 'nonMember', 'reio']),
      names: translated,
      earlierNames: z.array(z.object({ names: translated, until: day })).default([]),
      groupForElections: group.nullable(),
      groupForMeetings: group.nullable(),
    })
    .transform((state) => ({ ...state, kind: stateKinds[state.kind] })),
);

const seats = z
  .object({
    group: z.union([group, z.literal('ROTATING')]),
    between: z.array(group).min(2).optional(),
    seats: z.int().positive(),
  })
  .refine((each) => (each.group === 'ROTATING') === (each.between !== undefined), 'ROTATING goes with `between`')
  .transform((each) => ({
    groups: each.group === 'ROTATING' ? (each.between ?? []) : [each.group],
    seats: each.seats,
  }));

const bodyKinds = {
  functionalCommission: 'FUNCTIONAL_COMMISSION',
  conference: 'CONFERENCE',
  workingGroup: 'WORKING_GROUP',
  subsidiary: 'SUBSIDIARY',
} as const;

export const bodyFile = z.array(
  z
    .object({
      slug,
      names: translated,
      abbreviations: translated.nullish(),
      symbolRoot: z.string().min(1).nullable(),
      kind: z.enum(['functionalCommission', 'conference', 'workingGroup', 'subsidiary']),
      parent: slug.nullish(),
      seats: z.array(seats).default([]),
      memberCount: z.int().positive().nullish(),
      termYears: z.int().positive().nullish(),
      rulesProfile: slug,
    })
    .transform((body) => ({ ...body, kind: bodyKinds[body.kind] })),
);

export const membershipFile = z.array(
  z.object({
    body: slug,
    iso3: z.string().regex(/^[A-Z]{3}$/),
    groupForElections: group.nullable(),
    from: day,
    to: day.nullish(),
    source: z.string().min(1),
    toCheck,
  }),
);

/** A setting with its provenance. */
const setting = <T extends z.ZodType>(value: T) => z.object({ value, source: z.string().min(1), toCheck });
const seconds = z.int().min(10).max(7200);
const categories = z.array(z.enum(speakerCategories));
const fraction = z.tuple([z.int().positive(), z.int().positive()]);

/** Speaking times of the file by the name that it uses; what is not a category of speakers is read apart. */
const categoryOfFile: Readonly<Record<string, SpeakerCategory>> = {
  GROUP_CHAIR: 'GROUP_CHAIR',
  STATE: 'MEMBER',
  OBSERVER: 'OBSERVER',
  UN_ENTITY: 'UN_ENTITY',
  IGO: 'INTERGOVERNMENTAL_ORGANIZATION',
  NGO: 'NON_GOVERNMENTAL_ORGANIZATION',
  PANELLIST: 'PANELLIST',
};

const profile = z.object({
  slug,
  names: translated,
  symbol: z.string().nullish(),
  presidingOfficer: z.enum(['CHAIR', 'PRESIDENT']),
  settings: z.object({
    quorum: z.object({ toOpen: z.object({ fraction }), toDecide: z.object({ moreThan: fraction }) }),
    speakersList: z.object({
      groupsFirst: setting(z.boolean()),
      rankFirst: setting(z.boolean()),
      membersFirst: setting(z.boolean()),
      organisationsLast: setting(z.boolean()),
    }),
    timeLimits: z
      .array(z.object({ category: z.string(), seconds, source: z.string() }))
      .refine((limits) => limits.some(({ category }) => category === 'POINT_OF_ORDER'), 'lacks POINT_OF_ORDER'),
    rightOfReply: z.object({
      maxPerDelegationPerItem: setting(z.int().min(0).max(10)),
      firstSeconds: setting(seconds),
      secondSeconds: setting(seconds),
    }),
    conduct: z.object({
      admitted: setting(categories),
      selfInscription: setting(categories),
      speakersPerList: setting(z.partialRecord(z.enum(speakerCategories), z.int().positive())),
      interventionsPerList: setting(z.int().positive().nullable()),
      absentWhenCalled: setting(z.enum(absenceRules)),
      extensionSeconds: setting(z.int().positive().nullable()),
      warningSeconds: setting(z.int().min(5).max(600)),
      closesAtLimit: setting(z.boolean()),
      repliesAfterList: setting(z.boolean()),
      replyCategories: setting(categories),
      pointOfOrderCategories: setting(categories),
      remoteCountsForQuorum: setting(z.boolean()),
      statementCharacters: setting(z.int().positive()),
    }),
  }),
  rules: z.array(
    z.object({
      key: z.string().min(1),
      number: z.string().nullable(),
      titles: translated,
      summary: translated,
      source: z.string().min(1),
      toCheck,
    }),
  ),
});

/** BOD-6 Profiles as the rest of the program reads them. */
export const profileFile = z.array(profile.transform(toRulesProfile));

function toRulesProfile({ settings, ...file }: z.infer<typeof profile>): RulesProfile {
  const { quorum, speakersList, rightOfReply, conduct } = settings;
  const secondsOf = (name: string): number | undefined =>
    settings.timeLimits.find(({ category }) => category === name)?.seconds;
  return {
    id: file.slug,
    title: file.names,
    symbol: file.symbol ?? null,
    presidingOfficer: file.presidingOfficer,
    rules: file.rules.map(toRule),
    groupsFirst: speakersList.groupsFirst.value,
    rankFirst: speakersList.rankFirst.value,
    membersFirst: speakersList.membersFirst.value,
    organisationsLast: speakersList.organisationsLast.value,
    admitted: conduct.admitted.value,
    selfInscription: conduct.selfInscription.value,
    speakersPerList: conduct.speakersPerList.value,
    interventionsPerList: conduct.interventionsPerList.value,
    absentWhenCalled: conduct.absentWhenCalled.value,
    timeLimits: Object.fromEntries(
      Object.entries(categoryOfFile)
        .map(([name, category]) => [category, secondsOf(name)] as const)
        .filter(([, limit]) => limit !== undefined),
    ),
    warningSeconds: conduct.warningSeconds.value,
    closesAtLimit: conduct.closesAtLimit.value,
    extensionSeconds: conduct.extensionSeconds.value,
    repliesPerItem: rightOfReply.maxPerDelegationPerItem.value,
    replyLimits: [rightOfReply.firstSeconds.value, rightOfReply.secondSeconds.value],
    repliesAfterList: conduct.repliesAfterList.value,
    replyCategories: conduct.replyCategories.value,
    pointOfOrderSeconds: secondsOf('POINT_OF_ORDER') ?? 0,
    pointOfOrderCategories: conduct.pointOfOrderCategories.value,
    quorumToOpen: toFraction(quorum.toOpen.fraction, false),
    quorumToDecide: toFraction(quorum.toDecide.moreThan, true),
    remoteCountsForQuorum: conduct.remoteCountsForQuorum.value,
    statementCharacters: conduct.statementCharacters.value,
  };
}

function toFraction(
  [numerator, denominator]: readonly [number, number],
  exceeding: boolean,
): RulesProfile['quorumToOpen'] {
  return { numerator, denominator, exceeding };
}

function toRule(rule: z.infer<typeof profile>['rules'][number]): ProcedureRule {
  const { key, number, titles: title, summary, source } = rule;
  return { key, number, title, summary, source, confirmed: !isToBeChecked(rule.toCheck) };
}

/** True when any part of a fact still has to be compared with its printed source. */
export function isToBeChecked(mark: boolean | readonly string[] | undefined): boolean {
  return Array.isArray(mark) ? mark.length > 0 : mark === true;
}
