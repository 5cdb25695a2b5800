import type { Layout } from './layout.js';
import type { LinkPage, LinkQuery } from './linkEngine.js';

/** What a page sends to the worker. The first message opens the table; it answers no other. */
export type LinkRequest =
  | { readonly kind: 'open'; readonly address: string; readonly layout: Layout }
  | {
      readonly kind: 'page';
      readonly id: number;
      readonly query: LinkQuery;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'file'; readonly id: number; readonly query: LinkQuery };

/** What the worker sends back. */
export type LinkReply =
  | { readonly kind: 'received'; readonly bytes: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'page'; readonly id: number; readonly page: LinkPage }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: number }
  | { readonly kind: 'file'; readonly id: number; readonly file: Blob }
  | { readonly kind: 'failed'; readonly id?: number; readonly problem: string };
