/**
 * The network that an address stands for when attempts are counted: an IPv4 address itself; of an IPv6 address the
 * first 64 bits, because one subscriber has all addresses below.
 */
export function networkOf(address: string): string {
  const plain = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind];
  const first = all.slice(0, 4).map((group) => (Number.parseInt(group, 16) || 0).toString(16));
  return `${first.join(':')}::/64`;
}
