import type { Fault } from '../fault.ts';
import type { Body } from './body.ts';

const MARKDOWN_LINK = /\[[^\]]*\]\(([^)\s]*)[^)]*\)/g;

/** Links in a text that are not full https addresses. */
export function linkFaults({ file, line, text }: Body): Fault[] {
  return [...text.matchAll(MARKDOWN_LINK)].flatMap(([, address = '']) => {
    const what = addressComplaint(address);
    return what === undefined ? [] : [{ file, line, what, mend: 'copy the address from the page itself' }];
  });
}

/** What is wrong with the form of an address; undefined where nothing is. It does not go to the page. */
export function addressComplaint(address: string): string | undefined {
  if (!URL.canParse(address)) return `'${address}' is not an address`;
  const { protocol, hostname, pathname, username } = new URL(address);
  if (protocol !== 'https:') return `'${address}' does not begin with https://`;
  if (!hostname.includes('.') || username !== '') return `'${address}' does not name a public site`;
  if (hostname.endsWith('doi.org') && !/^\/10\.\d{4,9}\/\S+$/.test(pathname)) {
    return `'${address}' is not a DOI of the form https://doi.org/10.…/…`;
  }
  if (hostname === 'pmc.ncbi.nlm.nih.gov' && !/^\/articles\/PMC\d+\/$/.test(pathname)) {
    return `'${address}' is not of the form https://pmc.ncbi.nlm.nih.gov/articles/PMC…/`;
  }
  return undefined;
}
