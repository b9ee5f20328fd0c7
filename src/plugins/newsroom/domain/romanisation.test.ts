import { romanise } from './romanisation';

/** The examples in the annex to resolution No. 55 of 27 January 2010, letter by letter. */
const ANNEX = `
Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia,
Володимир Volodymyr, Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan,
Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro, Рівне Rivne, Олег Oleh, Есмань Esman,
Єнакієве Yenakiieve, Гаєвич Haievych, Короп'є Koropie, Житомир Zhytomyr, Жанна Zhanna,
Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn,
Михайленко Mykhailenko, Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych,
Кадиївка Kadyivka, Мар'їне Marine, Йосипівка Yosypivka, Стрий Stryi, Олексій Oleksii, Київ Kyiv,
Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv, Маринич Marynych,
Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia,
Тернопіль Ternopil, Троць Trots, Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv,
Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna, Біла Bila, Церква Tserkva,
Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka,
Кишеньки Kyshenky, Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii,
Корюківка Koriukivka, Яготин Yahotyn, Ярошенко Yaroshenko, Костянтин Kostiantyn,
Знам'янка Znamianka, Феодосія Feodosiia, Згорани Zghorany, Розгон Rozghon`
  .trim()
  .split(/,\s+/)
  .map((pair) => pair.split(' '));

describe('romanise', () => {
  it('knows all examples of the annex', () => {
    expect(ANNEX).toHaveLength(77);
  });

  it.each(ANNEX)('%s: %s', (ukrainian, latin) => {
    expect(romanise(ukrainian ?? '')).toBe(latin);
    expect(romanise((ukrainian ?? '').normalize('NFD'))).toBe(latin);
    expect(romanise((ukrainian ?? '').toLowerCase())).toBe(latin?.toLowerCase());
    expect(romanise((ukrainian ?? '').toUpperCase())).toBe(latin?.toUpperCase());
  });

  it.each([
    ['«Єнакієве»', '«Yenakiieve»'],
    ['Єва-Юлія', 'Yeva-Yuliia'],
    ['(Ялта)', '(Yalta)'],
    ['Київ—Ялта\nЙосип 5й', 'Kyiv—Yalta\nYosyp 5y'],
    ['Біла Церква', 'Bila Tserkva'],
    ["'Юрій'", "'Yurii'"],
  ])('takes any place not after a letter for the start of a word: %j', (text, expected) => {
    expect(romanise(text)).toBe(expected);
  });

  it.each(["'", '’', 'ʼ', '‘', '`', '´', '′', '＇'])('drops the apostrophe %s', (mark) => {
    expect(romanise(`Знам${mark}янка`)).toBe('Znamianka');
  });

  it.each([
    ["Kyiv's O'Brien", "Kyiv's O'Brien"],
    ["Kyiv'я", "Kyiv'ya"],
    ['Щука Щ. ЩУКА Щ', 'Shchuka Shch. SHCHUKA Shch'],
    ['Ю. Яремчук, ЮНЕСКО', 'Yu. Yaremchuk, YUNESKO'],
    ['зГ', 'zGh'],
    ['Розгром, розжуй', 'Rozghrom, rozzhui'],
    ['Олексі\u0301й за\u0301мок моя\u0301', 'Oleksii zamok moia'],
    ['Ёлка подъезд, мышь, эхо, моё', 'Yolka podezd, mysh, ekho, moio'],
    ['Ѐ ѣ ђ', 'Ѐ ѣ ђ'],
    ['Łódź 漢字 🇺🇦 100 %', 'Łódź 漢字 🇺🇦 100 %'],
    ['', ''],
  ])('%j: %j', (text, expected) => {
    expect(romanise(text)).toBe(expected);
  });
});
