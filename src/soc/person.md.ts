import { writeShardedPage } from '../../loaders/site/data/sharded-page.ts';

await writeShardedPage(new URL('person.page', import.meta.url));
