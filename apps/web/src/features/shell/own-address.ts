/** Whether an address that came with a link is one of this site, and not where a stranger's link says. */
export const isOwnAddress = (address: string): boolean => address.startsWith('/') && !/^\/[/\\]/.test(address);
