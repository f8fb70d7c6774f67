export { checkContent } from './checkContent.ts';
export { printReport, type Report } from './report.ts';
