import { dismantlingCommunities } from './dismantle/communities-stage.ts';
import { dismantlingGroups } from './dismantle/groups-stage.ts';
import { dismantling } from './dismantle/stage.ts';
import { communityHarm } from './harm/communities-stage.ts';
import { groups } from './harm/groups-stage.ts';
import { networkHarm } from './harm/network-harm-stage.ts';
import { nominalSummary } from './harm/nominal-summary-stage.ts';
import { harm } from './harm/stage.ts';
import { identifyCse } from './identify/cse-stage.ts';
import { evidence } from './identify/evidence-stage.ts';
import { search } from './identify/search-stage.ts';
import { cseLinks } from './links/cse-stage.ts';
import { edges } from './links/edges-stage.ts';
import { nominals } from './links/nominals-stage.ts';
import { socLinks } from './links/soc-stage.ts';
import { communities } from './network/communities/stage.ts';
import { facilitators } from './network/facilitators-stage.ts';
import { membership } from './network/membership-stage.ts';
import { secondGroup } from './network/second-group-stage.ts';
import { measures } from './network/stage.ts';
import { readNetworkRecords } from './records/network-stage.ts';
import { readRecords } from './records/records-stage.ts';
import { protectedNumbers } from './safeguarding/numbers-stage.ts';
import { safeguarding } from './safeguarding/stage.ts';
import { criterionTruth } from './scrutiny/criterion-truth-stage.ts';
import { cseTruth } from './scrutiny/cse-truth-stage.ts';
import { cseYield } from './scrutiny/cse-yield-stage.ts';
import { discoveryTruth } from './scrutiny/discovery-stage.ts';
import { namings } from './scrutiny/namings-stage.ts';
import { publishedFigures } from './scrutiny/published/stage.ts';
import { rankTruth } from './scrutiny/rank-truth-stage.ts';
import { scenarioTruth } from './scrutiny/scenario-stage.ts';
import { trueStanding } from './scrutiny/standing-stage.ts';
import { criterionYield } from './scrutiny/yield-stage.ts';
import type { Stage } from './stage.ts';
import type { Study } from './study/schema.ts';
import { decades } from './time/decades-stage.ts';
import { locations } from './time/locations-stage.ts';
import { members } from './time/members-stage.ts';
import { periods } from './time/periods-stage.ts';
import { temporal } from './time/temporal-stage.ts';
import { candidates } from './words/candidates-stage.ts';
import { criteria } from './words/criteria-stage.ts';
import { words } from './words/words-stage.ts';

/** Stages, and one that holds what they publish against what the papers print. */
const withPublished = (stages: readonly Stage[]): readonly Stage[] => [...stages, publishedFigures(stages)];

/** The method as a list of stages, in the order in which data flows, for each kind of study. */
const methods: Readonly<Record<Study['kind'], readonly Stage[]>> = {
  records: withPublished([
    readRecords,
    words,
    criteria,
    candidates,
    search,
    evidence,
    identifyCse,
    socLinks,
    cseLinks,
    edges,
    nominals,
    measures,
    membership,
    secondGroup,
    facilitators,
    communities,
    safeguarding,
    protectedNumbers,
    dismantlingGroups,
    dismantlingCommunities,
    harm,
    networkHarm,
    communityHarm,
    groups,
    nominalSummary,
    periods,
    temporal,
    decades,
    locations,
    members,
    namings,
    criterionYield,
    cseYield,
    cseTruth,
    criterionTruth,
    discoveryTruth,
    trueStanding,
    scenarioTruth,
    rankTruth,
  ]),
  // Nothing that the papers print is about a bare network: it is held against no table.
  network: [readNetworkRecords, measures, dismantling, publishedFigures([])],
};

/** The stages that a study is run through. */
export const stagesOf = ({ kind }: Study): readonly Stage[] => methods[kind];
