import { writePersonPage } from '../../loaders/site/data/person-page.ts';

await writePersonPage(new URL('person.page', import.meta.url));
