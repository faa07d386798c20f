import { Typesetter, TypesettingFailed } from '#platform';

const typesetter = new Typesetter();
afterAll(() => typesetter.onModuleDestroy());

const template = 'platform/typst/specimen.typ';
const paper = { title: 'List of participants', language: 'en' } as const;
const data = {
  heading: 'List of participants',
  lines: ['قائمة المشاركين', '与会者名单', 'Список участников', 'Liste des participants', 'Lista de participantes'],
};

const text = (pdf: Buffer): string => pdf.toString('latin1');

test('a paper is a tagged PDF/UA-1 with its title and language', async () => {
  const pdf = text(await typesetter.pdf(template, data, paper));
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('pdfuaid:part>1<');
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(pdf).toContain('List of participants');
  expect(pdf).toMatch(/\/Lang\s*\(en\)/);
});

test('what people wrote is text: nothing in it is run', async () => {
  const lines = ['#read("/platform/package.json")', '#panic()', '$x$ *bold* @ref <label>', '"); #pagebreak()'];
  const svg = await typesetter.svg(template, { ...data, lines }, paper);
  expect(svg).toContain('<svg');
});

test('signs that no font has are replaced, and the rest is set', async () => {
  const lines = ['สวัสดี 😀 አማርኛ', 'José \u0007\u0000 Núñez', 'a\u0301'];
  const pdf = await typesetter.pdf(template, { ...data, lines }, paper);
  expect(pdf.length).toBeGreaterThan(1_000);
});

test('a faulty template is named', async () => {
  await expect(typesetter.pdf('platform/typst/none.typ', data, paper)).rejects.toThrow('none.typ');
});

test('a paper that takes too long is given up, and the next one is made', async () => {
  const endless = typesetter.pdf(template, { ...data, endless: true }, { ...paper, atMost: 1_500 });
  const next = typesetter.pdf(template, data, paper);
  await expect(endless).rejects.toThrow(TypesettingFailed);
  expect((await next).length).toBeGreaterThan(1_000);
});

test('setting type does not hold the process up', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `Line ${index}`);
  let [worst, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
  }, 5);
  const begun = performance.now();
  await typesetter.pdf(template, { ...data, lines }, paper);
  clearInterval(timer);
  const took = performance.now() - begun;
  expect(worst).toBeLessThan(took / 2);
});
