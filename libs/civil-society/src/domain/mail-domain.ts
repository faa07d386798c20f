const domainForm = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The domain of an address, in lower case; null where it has none. */
export function domainOf(email: string): string | null {
  const [, domain] = /^[^@\s]+@([^@\s]+)$/.exec(email.trim().toLowerCase()) ?? [];
  return domain !== undefined && domainForm.test(domain) ? domain : null;
}

/** CIV-10 Domains as they are kept: in lower case, each once; a fault names the first that is none or of free mail. */
export function checkDomains(
  given: readonly string[],
  freeMail: ReadonlySet<string>,
): { readonly domains: readonly string[]; readonly fault: string | null } {
  const domains = [...new Set(given.map((domain) => domain.trim().toLowerCase().replace(/^@/, '')).filter(Boolean))];
  return { domains, fault: domains.find((domain) => !domainForm.test(domain) || freeMail.has(domain)) ?? null };
}

/**
 * CIV-10 Whether a mail address speaks for the organization: its domain is, letter for letter, one of the
 * organization's. A subdomain is another domain: who may give it out is not known here. Free mail services never count.
 */
export function speaksByDomain(email: string, domains: readonly string[], freeMail: ReadonlySet<string>): boolean {
  const domain = domainOf(email);
  return domain !== null && !freeMail.has(domain) && domains.includes(domain);
}
