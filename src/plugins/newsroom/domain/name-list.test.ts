import { joinNames, listNames } from './name-list';

describe('joinNames in English', () => {
  it.each([
    [[], ''],
    [['Rachel Amran'], 'Rachel Amran'],
    [
      ['Rachel Amran', 'The Kyiv Independent news desk'],
      'Rachel Amran and The Kyiv Independent news desk',
    ],
    [['Ann Sample', 'Bob Sample', 'Cy Sample'], 'Ann Sample, Bob Sample and Cy Sample'],
    [['A', 'B', 'C', 'D'], 'A, B, C and D'],
    [['A', 'Politics and Economy desk', 'C'], 'A, Politics and Economy desk, and C'],
    [['A', 'B', 'Law AND Order desk'], 'A, B, and Law AND Order desk'],
    [['A', 'Politics and Economy desk'], 'A and Politics and Economy desk'],
    [['Anderson', 'Brandt', 'Sandoval'], 'Anderson, Brandt and Sandoval'],
    [['  A ', '', ' \t', 'B'], 'A and B'],
    [['John Sample, Jr.'], 'John Sample, Jr.'],
    [['John Sample, Jr.', 'Ann Sample'], 'John Sample, Jr. and Ann Sample'],
    [['A', 'John Sample, Jr.', 'C'], 'A; John Sample, Jr.; and C'],
    [['A', 'B and Sons, MD', 'C'], 'A; B and Sons, MD; and C'],
  ])('%j: %s', (names, expected) => {
    expect(joinNames(names, 'en')).toBe(expected);
  });

  it('is the rule for every language without its own', () => {
    expect(joinNames(['A', 'B', 'C'], 'fr')).toBe('A, B and C');
  });
});

describe('a list of names', () => {
  it.each(['Jr.', 'Sr.', 'II', 'III', 'PhD', 'MD', 'Esq.', 'мол.'])(
    'keeps ", %s" with its name',
    (suffix) => {
      expect(listNames([`John Sample, ${suffix}`, 'Ann Sample'])).toBe(
        `John Sample, ${suffix}; Ann Sample`
      );
    }
  );

  it('has commas where no name has one', () => {
    expect(listNames(['John Sample Jr.', 'Ann Sample'])).toBe('John Sample Jr., Ann Sample');
  });
});

describe('joinNames in Ukrainian', () => {
  it.each([
    [['Ольга Зразкова'], 'Ольга Зразкова'],
    [['Ольга', 'Іван Зразок, мол.', 'Петро'], 'Ольга; Іван Зразок, мол.; і Петро'],
    [['Олег', 'Петро'], 'Олег і Петро'],
    [['Ольга', 'Андрій'], 'Ольга й Андрій'],
    [['Ольга', 'Петро'], 'Ольга й Петро'],
    [['Ольга', 'Йосип'], 'Ольга і Йосип'],
    [['Ольга', 'Єва'], 'Ольга і Єва'],
    [['Олег', 'Їжакевич'], 'Олег і Їжакевич'],
    [['Ольга', 'Юлія'], 'Ольга і Юлія'],
    [['Ольга', 'яна'], 'Ольга і яна'],
    [['Олег', 'Ірина'], 'Олег та Ірина'],
    [['Ольга', 'Іван'], 'Ольга та Іван'],
    [['Анна', 'ІРИНА'], 'Анна та ІРИНА'],
    [['АННА', 'ПЕТРО'], 'АННА й ПЕТРО'],
    [['Андрій', 'Петро'], 'Андрій і Петро'],
    [['Олег', 'Ольга', 'Петро'], 'Олег, Ольга й Петро'],
    [['Анна', 'Ольга', 'Олег', 'Ірина'], 'Анна, Ольга, Олег та Ірина'],
    [['«Україна»', '«Голос»'], '«Україна» й «Голос»'],
    [['Олег', '«Інтерфакс»'], 'Олег та «Інтерфакс»'],
    [['Газета (Рівне)', '[Юність]'], 'Газета (Рівне) і [Юність]'],
    [['Anna Sample', 'Олег'], 'Anna Sample і Олег'],
    [['Maria', 'Олег'], 'Maria й Олег'],
    [['Олег', 'Igor'], 'Олег та Igor'],
  ])('%j: %s', (names, expected) => {
    expect(joinNames(names, 'uk')).toBe(expected);
  });

  it('reads decomposed letters and stress marks', () => {
    expect(joinNames(['Ольга', 'Йосип'.normalize('NFD')], 'uk')).toContain(' і ');
    expect(joinNames(['Анна\u0301', 'Петро'], 'uk')).toBe('Анна\u0301 й Петро');
  });
});
