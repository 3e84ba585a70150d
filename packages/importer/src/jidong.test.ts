import { readFileSync } from 'node:fs';
import { catalogueSchema, type Duty, type Entry, type ListName } from '@duty-router/core';
import { describe, expect, test } from 'vitest';
import { serialiseCatalogue, versionOf } from './index.ts';
import { DEPARTMENTS, entry, GENERATED, importJidong, SOURCE } from './testing/jidong.ts';

const { catalogue, report } = importJidong();

/** The clauses as `number text → departments`, easy to read in a failure. */
function clauses(duty: Duty | null): string[] {
  return (duty?.clauses ?? []).map(
    ({ number, text, departments }) =>
      `${number ?? '-'} ${text}${departments.length > 0 ? ` → ${departments.join('+')}` : ''}`,
  );
}

describe('the whole publication', () => {
  test('has 107, 159 and 59 entries, numbered without a gap', () => {
    const numbers = (list: ListName): number[] =>
      catalogue.entries.filter((found) => found.list === list).map(({ number }) => number);
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
    expect(numbers('basic')).toEqual(upTo(107));
    expect(numbers('coordinated')).toEqual(upTo(159));
    expect(numbers('reclaimed')).toEqual(upTo(59));
    expect(new Set(catalogue.entries.map(({ id }) => id)).size).toBe(325);
  });

  test('names departments of the closed set and no others', () => {
    const named = new Set(catalogue.entries.flatMap(({ departments }) => departments));
    expect([...named].sort()).toEqual([...DEPARTMENTS].sort());
  });

  test('every entry has the fields of its list and only those', () => {
    for (const { id, list, departments, superior, township, measures, discontinued } of catalogue.entries) {
      const ended = id === 'reclaimed-002' || id === 'reclaimed-012';
      expect([id, superior !== null, township !== null]).toEqual([
        id,
        ...Array(2).fill(list === 'coordinated'),
      ]);
      expect([id, measures !== null]).toEqual([id, list === 'reclaimed' && !ended]);
      expect([id, discontinued !== null]).toEqual([id, ended]);
      expect([id, departments.length > 0]).toEqual([id, list !== 'basic' && !ended]);
    }
  });

  test('every duty ends in a full stop, its clauses are numbered from 1 and make up its text', () => {
    for (const found of catalogue.entries) {
      for (const duty of [found.superior, found.township, found.measures]) {
        if (duty === null) continue;
        expect(duty.text).toMatch(/。$/u);
        expect(
          duty.clauses.map(({ number, text }) => `${number === null ? '' : `${number}.`}${text}`).join(''),
        ).toBe(duty.text);
        const numbers = duty.clauses.flatMap(({ number }) => (number === null ? [] : [number]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
    }
  });

  test('no superior column holds a line as wide as the township’s, so no border is guessed', () => {
    expect(report.findings.filter(({ code }) => code === 'column-border')).toEqual([]);
  });

  test('clauses bind departments of their entry only; no township clause binds one', () => {
    for (const { departments, superior, township, measures } of catalogue.entries) {
      for (const clause of [...(superior?.clauses ?? []), ...(measures?.clauses ?? [])]) {
        expect(departments).toEqual(expect.arrayContaining(clause.departments));
      }
      for (const clause of township?.clauses ?? []) expect(clause.departments).toEqual([]);
    }
  });

  test('where an entry has several departments, each of them has a clause of its own', () => {
    for (const { departments, superior, measures } of catalogue.entries) {
      if (departments.length < 2) continue;
      const bound = (superior ?? measures)?.clauses.flatMap((clause) => clause.departments);
      expect(new Set(bound)).toEqual(new Set(departments));
    }
  });
});

/**
 * The source list by list with titles, headings, page furniture, row numbers and line breaks taken out: everything an
 * importer has to keep, in order. Written apart from the importer on purpose.
 */
function contentOf(source: string): Record<ListName, string> {
  const content = { basic: '', coordinated: '', reclaimed: '' };
  const titles = new Map<string, ListName>([
    ['基本履职事项清单', 'basic'],
    ['配合履职事项清单', 'coordinated'],
    ['上级部门收回事项清单', 'reclaimed'],
  ]);
  let list: ListName = 'basic';
  let next = 1;
  for (const raw of source.split('\n')) {
    let line = raw.trim();
    const title = titles.get(line);
    if (title !== undefined) {
      list = title;
      next = 1;
      continue;
    }
    if (/^(?:序号 事项名称.*|第 \d+ 页|[一二三四五六七八九十]+、.*（\d+ ?项）)$/u.test(line)) continue;
    if (line === `${next}` || line.startsWith(`${next} `)) {
      line = line.slice(`${next}`.length);
      next += 1;
    }
    content[list] += line.replaceAll(' ', '');
  }
  return content;
}

/** The printed text of an entry, put together again; `open` is how the list of departments is printed as open. */
function printed(found: Entry, open: string): string {
  const { name, departments, superior, township, measures, discontinued } = found;
  switch (found.list) {
    case 'basic':
      return name;
    case 'coordinated':
      return `${name}${departments.join('')}${open}${superior?.text}${township?.text}`;
    case 'reclaimed':
      return discontinued === null
        ? `${name}承接部门：${departments.join('、')}履职方式及工作措施：${measures?.text}`
        : `${name}${discontinued}`;
  }
  throw new Error(found.list);
}

describe('conservation', () => {
  const content = contentOf(SOURCE);
  test.each(['basic', 'coordinated', 'reclaimed'] as const)('%s: every character once, in order', (list) => {
    let rest = content[list];
    for (const found of catalogue.entries) {
      if (found.list !== list) continue;
      const endings = found.openEnded ? ['等部门', '等相关部门'] : [''];
      const taken = endings.map((open) => printed(found, open)).find((text) => rest.startsWith(text));
      expect(taken ?? rest.slice(0, 200), found.id).toBe(taken);
      rest = rest.slice(taken?.length);
    }
    expect(rest).toBe('');
  });
});

describe('names and departments', () => {
  test('wrapped names are joined', () => {
    expect(entry('coordinated-005').name).toBe(
      '开展国家安全宣传教育工作，防范化解风险隐患问题，维护社会安全稳定',
    );
    expect(entry('coordinated-009').name).toBe('村党组织书记“县乡共管”、村级带头人队伍建设工作');
    expect(entry('coordinated-038').name).toBe(
      '计划生育特殊家庭特别扶助对象和农村计划生育家庭奖励扶助对象工作',
    );
    expect(entry('coordinated-096').name).toBe(
      '林业有害生物治理工作（森林病虫害）防治、监测、调查、检疫及重大、外来林业有害生物宣传、调查排查等工作',
    );
    expect(entry('coordinated-105').name).toBe('做好污染源普查工作,加强环境保护隐患排查和治理');
    expect(entry('basic-001').name).toMatch(
      /^深入学习习近平新时代.*宣传和执行党的路线、方针、政策，.*“两个维护”$/u,
    );
    expect(entry('basic-063').name).toBe(
      '依法受理并调解处理个人之间、个人与单位之间发生的林木所有权和林地使用权争议以及个人之间、个人与单位之间发生的土地权属争议',
    );
  });

  test('a name that begins like a department, and one on its number’s line', () => {
    expect(entry('coordinated-006')).toMatchObject({
      name: '县管干部因私出国（境）登记备案和审批',
      departments: ['县委组织部'],
    });
    expect(entry('coordinated-027')).toMatchObject({ name: '县域招聘活动', departments: ['县人社局'] });
    expect(entry('coordinated-015')).toMatchObject({ name: '“三大普查”工作', departments: ['县统计局'] });
    expect(entry('coordinated-075')).toMatchObject({ name: '红十字会工作', departments: ['县红十字会'] });
  });

  test('159: a department that looks like the end of the name', () => {
    expect(entry('coordinated-159')).toMatchObject({
      name: '开展边境地区涉外事务的处理',
      departments: ['边境管理大队', '县外事办'],
      openEnded: false,
    });
  });

  test.each([
    ['046', ['县发改局（县商粮局）']],
    ['071', ['县委保密和机要局']],
    ['088', ['县退役军人事务局']],
    ['104', ['鸡西市鸡东生态环境局']],
    ['105', ['鸡西市鸡东生态环境局']],
    ['106', ['鸡西市鸡东生态环境局', '县发改局', '县市监局', '县住建局（县城管局）']],
    ['117', ['县住建局（县城管局）']],
    ['123', ['县委宣传部（县新闻出版局）']],
    ['137', ['县消防救援大队', '县公安局']],
    ['143', ['县应急局', '县交通局', '县市监局', '鸡西市鸡东生态环境局', '县公安局']],
    ['069', ['县教育局', '县住建局', '县公安局', '县市监局', '县应急局', '县卫健局']],
    ['011', ['县委组织部', '各派出单位']],
  ])('%s: wrapped and several departments', (number, departments) => {
    expect(entry(`coordinated-${number}`)).toMatchObject({ departments, openEnded: false });
  });

  test('open lists', () => {
    expect(catalogue.entries.filter(({ openEnded }) => openEnded).map(({ id }) => id)).toEqual([
      'coordinated-134',
      'coordinated-144',
      'coordinated-149',
    ]);
    expect(entry('coordinated-134').departments).toEqual(['县卫健局', '县农业农村局', '县水务局']);
    expect(entry('coordinated-144').departments).toEqual(['县应急局', '县林草局', '县公安局']);
    expect(entry('coordinated-149').departments).toEqual(['县住建局', '县市监局', '县应急局']);
  });
});

describe('two duties in one column of text', () => {
  test('005: numbered with full stops, then unnumbered', () => {
    const { superior, township } = entry('coordinated-005');
    expect(clauses(superior)).toEqual([
      '1 县委政法委负责指导乡镇开展矛盾纠纷化解和社会安全稳定风险隐患排查等工作。 → 县委政法委',
      '2 县委办统筹协调乡镇开展国家安全宣传教育工作。 → 县委办',
    ]);
    expect(clauses(township)).toEqual([
      '- 排查化解社会矛盾和纠纷，开展社会稳定风险隐患排查，做好国家安全宣传教育工作。',
    ]);
  });

  test('010: unnumbered, then numbered', () => {
    const { superior, township } = entry('coordinated-010');
    expect(clauses(superior)).toEqual([
      '- 负责指导基层创建党建阵地，足额拨付党建工作经费、党建示范点专项经费等，并对经费使用进行监管。',
    ]);
    expect(clauses(township)).toEqual([
      '1 加强党建阵地建设和载体创建；',
      '2 规范使用上级拨付的党建工作经费，严格监督管理，做好票据归档工作。',
    ]);
  });

  test.each([
    [
      '013',
      '1.做好行政事业单位购置、处置国有资产监管工作；2.做好行政事业单位国有资产日常监管工作。',
      '做好本乡镇行政事业单位国有资产购置报批及处置上报工作。',
    ],
    [
      '016',
      '制定各项社会经济专项调查计划并组织实施，指导监督乡镇开展调查工作。',
      '开展城乡居民住户抽样、劳动力、农作物播种面积及粮食产量、畜牧业等各项社会经济专项调查，指导监督村屯开展调查工作。',
    ],
    [
      '022',
      '在金保工程信息系统中进行审批、确认《就业创业证》申领，打印就业创业登记证，加盖钢印。',
      '负责受理就业创业登记证申请，初审，录入金保工程。',
    ],
    [
      '052',
      '负责农村土地承包经营权证颁发、变更、换发、补发的审核。',
      '负责土地确权纠错工作资料的收集、初审工作。',
    ],
    [
      '073',
      '负责项目招标，确定中标单位后，组织入户改造，处理有关施工问题。',
      '对重度困难残疾人家庭改造户进行入户摸底调查。',
    ],
    [
      '104',
      '负责牵头秸秆禁烧工作,督促各级网格责任单位落实责任。',
      '实施秸秆禁烧工作,开展现场巡查、及时制止和查处焚烧秸秆违法行为,建立和完善秸秆禁烧工作责任制。',
    ],
    [
      '105',
      '负责指导乡镇完善污染源普查日常工作。接收乡镇上报问题，组织专业力量深入核查，依法责令整改，复查整改成效。',
      '广泛动员和组织社会力量积极参与并做好污染源普查工作,加强环境污染隐患排查,发现问题及时向生态环境部门报告。',
    ],
    [
      '131',
      '生活饮用水的日常监督，水质检测，突发事件的监测、处置工作。',
      '加强对农村供水的日常管理，配合开展水质检测及日常卫生监督工作。',
    ],
    [
      '154',
      '负责全县地方志书和年鉴总纂、收集、整理、定稿及印刷出版工作；负责征集、整理、编纂党史文献资料、组织史资料。',
      '做好党史文献资料、组织史资料、地方志书、年鉴的供稿工作。',
    ],
    [
      '159',
      '1.边境管理大队负责对擅自移动、损毁界标和边防基础设施的违法行为，依法处罚违法行为人；2.县外事办负责会同有关部门管理国界事务，处理边境地区涉外事宜，指导或参与边境会谈会晤工作。',
      '及时报告边境地区的涉外情况，如发现界标被移动、损毁等异常情况向所在地外事部门报告。',
    ],
  ])('%s: an unnumbered township column', (number, superior, township) => {
    const found = entry(`coordinated-${number}`);
    expect(found.superior?.text).toBe(superior);
    expect(found.township?.text).toBe(township);
  });

  test('072: a sentence without a number after the numbered ones', () => {
    const { superior, township } = entry('coordinated-072');
    expect(superior?.clauses).toHaveLength(3);
    expect(clauses(township).slice(3)).toEqual([
      '4 推进维护秩序法治化进程，指导并督促各村切实履行信访职责，积极开展《信访工作条例》宣传教育，引导群众理性信访，协助妥善处置集体上访及其他涉访突发事件。',
      '- 对违法信访行为进行精准研判，及时收集相关证据材料，并移交公安机关依法处理。',
    ]);
  });

  test('079: a line that begins with digits is no row and no clause', () => {
    expect(clauses(entry('coordinated-079').township)[0]).toBe(
      '1 每年12月底前组织村完成老年人信息登记工作，未满80周岁的老年人主动提交材料的由村负责接收汇总；',
    );
  });

  test('137: ASCII punctuation stays as printed', () => {
    expect(entry('coordinated-137').superior?.clauses[1]?.text).toBe(
      '县公安局负责组织派出所积极配合应急和消防部门及各行业主管部门开展消防监督检查和消防宣传教育;及时处理违法停放在道路上、妨碍消防车通行的车辆,并根据需要对火灾事故现场及周边实行交通管制,依法查处消防违法行为,依法办理相关刑事案件。',
    );
  });
});

describe('which clause binds whom', () => {
  test.each([
    ['003', [['县纪委监委'], ['县委巡察办'], ['县委组织部'], ['县纪委监委', '县委巡察办', '县委组织部']]],
    ['011', [['县委组织部'], ['各派出单位']]],
    ['033', [['县水务局'], ['县农业农村局']]],
    ['042', [['县公安局'], ['县人社局']]],
    ['043', [['县煤炭局'], ['县自然资源局'], ['县公安局']]],
    ['067', [['县委组织部'], ['县农业农村局']]],
    ['069', [['县教育局'], ['县住建局'], ['县公安局'], ['县市监局'], ['县应急局'], ['县卫健局']]],
    ['083', [['县民政局'], ['县卫健局']]],
    ['086', [[], []]],
    ['102', [[]]],
    [
      '106',
      [
        ['鸡西市鸡东生态环境局'],
        ['县发改局'],
        ['县市监局', '鸡西市鸡东生态环境局'],
        ['县住建局（县城管局）'],
      ],
    ],
    ['118', [['县住建局'], ['县农业农村局'], ['县民政局'], ['县财政局']]],
    ['134', [['县卫健局'], ['县农业农村局', '县水务局']]],
    ['144', [['县应急局'], ['县林草局'], ['县公安局'], []]],
    ['149', [['县住建局'], ['县市监局'], ['县应急局'], ['县住建局', '县市监局', '县应急局']]],
    ['159', [['边境管理大队'], ['县外事办']]],
  ])('coordinated-%s', (number, departments) => {
    expect(entry(`coordinated-${number}`).superior?.clauses.map((clause) => clause.departments)).toEqual(
      departments,
    );
  });

  test('reclaimed measures', () => {
    const bound = (id: string): string[][] | undefined =>
      entry(id).measures?.clauses.map((clause) => clause.departments);
    expect(bound('reclaimed-001')).toEqual([['县医保局']]);
    expect(bound('reclaimed-005')).toEqual([[]]);
    expect(bound('reclaimed-011')).toEqual([['县城管局']]);
    expect(bound('reclaimed-029')).toEqual([['县财政局'], ['县公安局'], ['县市监局']]);
    expect(bound('reclaimed-033')).toEqual([[], [], []]);
    expect(bound('reclaimed-039')).toEqual([[]]);
    expect(bound('reclaimed-046')).toEqual([['县水务局'], ['县农业农村局']]);
    expect(bound('reclaimed-057')).toEqual([[], ['县消防救援大队']]);
  });
});

describe('reclaimed rows', () => {
  test('001: name beside the number, measures wrapped', () => {
    expect(entry('reclaimed-001')).toMatchObject({
      category: '民生服务',
      name: '城乡居民基本医疗保险已缴费人员统计',
      departments: ['县医保局'],
      measures: { text: '由县医保局查询“黑龙江省医疗保障信息平台”各乡镇参保缴费数据。' },
    });
  });

  test('002 and 012 are discontinued', () => {
    expect(entry('reclaimed-002')).toMatchObject({
      name: '开展医保公共服务平台和全国医疗保险服务窗口示范点创建',
      departments: [],
      measures: null,
      discontinued: '落实党中央为基层减负有关要求，不再开展此项工作。',
    });
    expect(entry('reclaimed-012')).toMatchObject({
      name: '对戒断三年未复吸人员进行检测、管控',
      departments: [],
      measures: null,
      discontinued: '事项依据已失效，不再开展此项工作。',
    });
  });

  test('029 and 046: several receivers, numbered measures', () => {
    expect(entry('reclaimed-029').departments).toEqual(['县财政局', '县公安局', '县市监局']);
    expect(entry('reclaimed-046').departments).toEqual(['县水务局', '县农业农村局']);
    expect(clauses(entry('reclaimed-046').measures)).toEqual([
      '1 县水务局通过日常巡查、群众举报、媒体曝光等途径发现非法采砂线索，对发现的线索进行初步核查，确定是否存在非法采砂行为，并收集相关证据；经核查确认存在非法采砂行为的，将相关线索及证据移交至农业执法部门，并做好交接记录。 → 县水务局',
      '2 县农业农村局依照法律法规对河道违法采砂行为予以处罚。 → 县农业农村局',
    ]);
  });

  test('037: a telephone number is no clause number', () => {
    expect(clauses(entry('reclaimed-037').measures)).toEqual([
      '- 设立种子质量纠纷热线电话（0467-5576077），安排专人负责接收、登记群众关于种子质量纠纷的投诉举报；开展农作物种子质量纠纷田间现场综合行政执法工作。',
    ]);
  });
});

describe('the report', () => {
  test('综合政务 declares 7 and has 6, told with its place', () => {
    expect(report.lists.map(({ list, declared, found }) => [list, declared, found])).toEqual([
      ['basic', 108, 107],
      ['coordinated', 159, 159],
      ['reclaimed', 59, 59],
    ]);
    const differing = report.lists.flatMap(({ categories }) =>
      categories.filter(({ declared, found }) => declared !== found),
    );
    expect(differing).toEqual([
      { list: 'basic', ordinal: 10, name: '综合政务', declared: 7, found: 6, place: { from: 299, to: 299 } },
    ]);
    expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([
      expect.objectContaining({ code: 'count-differs', severity: 'warning', place: { from: 299, to: 299 } }),
    ]);
  });

  test('notes what is odd and yet right', () => {
    expect(
      report.findings.filter(({ severity }) => severity === 'note').map(({ code, entry: id }) => [code, id]),
    ).toEqual([
      ['clause-unnumbered', 'coordinated-072'],
      ['department-two-spellings', null],
      ['department-two-spellings', null],
      ['department-two-spellings', null],
      ['department-unlisted', 'coordinated-144'],
      ['department-two-spellings', null],
    ]);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('the file', () => {
  test('importing again gives the bytes that are committed', () => {
    expect(serialiseCatalogue(catalogue)).toBe(readFileSync(GENERATED, 'utf8'));
  });

  test('holds the whole catalogue, and its version names its content', () => {
    const read: unknown = JSON.parse(serialiseCatalogue(catalogue));
    expect(read).toEqual(catalogue);
    expect(catalogueSchema.parse(read)).toEqual(catalogue);
    expect(versionOf(catalogue)).toBe(catalogue.version);
    const [first, ...others] = catalogue.entries;
    expect(versionOf({ ...catalogue, entries: others })).not.toBe(catalogue.version);
    expect(versionOf({ ...catalogue, entries: [{ ...first! }, ...others] })).toBe(catalogue.version);
  });
});
