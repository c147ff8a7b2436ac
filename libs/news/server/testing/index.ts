export { NEWS_TABLES, newsroom } from './newsroom';
