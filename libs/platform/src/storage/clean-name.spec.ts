import fc from 'fast-check';
import { cleanName } from './clean-name.js';

test.each([
  ['note verbale.pdf', 'note verbale.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\letters\\Note.PDF', 'Note.pdf'],
  ['photo.png', 'photo.pdf'],
  ['مذكرة شفوية.pdf', 'مذكرة شفوية.pdf'],
  ['普通照会.pdf', '普通照会.pdf'],
  ['invoice\u202Efdp.exe', 'invoice fdp.pdf'],
  ['a\r\nset-cookie: x.pdf', 'a set-cookie x.pdf'],
  ['<script>alert(1)</script>.pdf', 'script.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
])('FIL-7 %j becomes %j', (given, expected) => {
  expect(cleanName(given, 'application/pdf')).toBe(expected);
});

test('FIL-7 whatever the name, the result fits the database and a header, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanName(given, 'image/png');
      expect([...name].length).toBeLessThanOrEqual(124);
      expect(name).not.toMatch(/[\p{Cc}/\\"]/u);
      expect(() => encodeURIComponent(name)).not.toThrow();
      expect(cleanName(name, 'image/png')).toBe(name);
    }),
  );
});
