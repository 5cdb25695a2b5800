import { dismantlingGroups } from './dismantle/groups-stage.ts';
import { dismantling } from './dismantle/stage.ts';
import { search } from './identify/search-stage.ts';
import { edges } from './links/edges-stage.ts';
import { nominals } from './links/nominals-stage.ts';
import { socLinks } from './links/soc-stage.ts';
import { facilitators } from './network/facilitators-stage.ts';
import { groups } from './network/groups-stage.ts';
import { membership } from './network/membership-stage.ts';
import { measures } from './network/stage.ts';
import { readNetworkRecords } from './records/network-stage.ts';
import { readRecords } from './records/records-stage.ts';
import { safeguarding } from './safeguarding/stage.ts';
import { criterionTruth } from './scrutiny/criterion-truth-stage.ts';
import { discoveryTruth } from './scrutiny/discovery-stage.ts';
import { namings } from './scrutiny/namings-stage.ts';
import { criterionYield } from './scrutiny/yield-stage.ts';
import type { Stage } from './stage.ts';
import type { Study } from './study/schema.ts';
import { candidates } from './words/candidates-stage.ts';
import { criteria } from './words/criteria-stage.ts';
import { words } from './words/words-stage.ts';

/** The method as a list of stages, in the order in which data flows, for each kind of study. */
const methods: Readonly<Record<Study['kind'], readonly Stage[]>> = {
  records: [
    readRecords,
    words,
    criteria,
    candidates,
    search,
    socLinks,
    edges,
    nominals,
    measures,
    membership,
    groups,
    facilitators,
    safeguarding,
    dismantlingGroups,
    namings,
    criterionYield,
    criterionTruth,
    discoveryTruth,
  ],
  network: [readNetworkRecords, measures, dismantling],
};

/** The stages that a study is run through. */
export const stagesOf = ({ kind }: Study): readonly Stage[] => methods[kind];
