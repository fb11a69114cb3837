import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '#content/currentLibrary.ts';
import { readerOf } from '#editions/readerOf.ts';
import { reader } from '#language/readings.ts';

const read = readerOf(library);
const plan = readFileSync('content/plan/plan.txt', 'utf8').replace(/\s/gu, '').normalize('NFKC');

/** Words of the plan whose Hanzi have several readings, in their context, read by a person: context, Hanzi, reading. */
const polyphones = `
同江市人民政府 同 tóng
印发同江市 发 fā
残疾人小康进程规划的通知 的 de
同政发〔2017〕37号 号 hào
各乡(镇)政府 各 gè
各有关直属单位 属 shǔ
各有关直属单位 单 dān
驻同江中省直各部门 中 zhōng
驻同江中省直各部门 省 shěng
市政府第十二次常务会议讨论通过 会 huì
讨论通过 论 lùn
现印发给你们 给 gěi
请认真遵照执行 行 xíng
为贯彻落实 为 wèi
为贯彻落实 落 luò
推进残疾人小康进程的意见 见 jiàn
切实保障和改善残疾人民生 切 qiè
切实保障和改善残疾人民生 和 hé
结合我市实际 结 jié
残疾人事业发展高度重视 重 zhòng
残疾人事业发展高度重视 度 dù
期间特别是党的十八大以来 间 jiān
期间特别是党的十八大以来 大 dà
特别是党的十八大以来 别 bié
残疾人权益保障制度不断完善 不 bù
基本公共服务体系初步建立 系 xì
重度残疾人护理补贴制度得以实施 重 zhòng
护理补贴制度得以实施 得 dé
生活还十分困难 还 hái
相当数量的贫困残疾人 相 xiāng
相当数量的贫困残疾人 当 dāng
相当数量的贫困残疾人 数 shù
相当数量的贫困残疾人 量 liàng
残疾人就业还不够充分 分 fèn
社会平均水平差距仍然较大 差 chā
基本公共服务还不能满足 还 hái
残疾人事业城乡区域发展 区 qū
基层为残疾人服务的能力尤其薄弱 为 wèi
尤其薄弱 薄 bó
专业服务人才相当匮乏 相 xiāng
平等参与社会生活 参 cān
平等参与社会生活 与 yù
难中之难 难 nán
困中之困 中 zhōng
全社会格外关心 格 gé
也是重要的参与者和建设者 重 zhòng
重要的参与者和建设者 与 yù
真正意义上的全面小康社会 正 zhèng
补上残疾人事业的短板 上 shàng
尽快缩小残疾人状况 尽 jǐn
尽快缩小残疾人状况 缩 suō
残疾人状况与社会平均水平的差距 与 yǔ
系列重要讲话精神 系 xì
战略布局为统领 为 wéi
把加快推进残疾人小康进程作为 把 bǎ
小康进程作为全面建成小康社会 为 wéi
决胜阶段 胜 shèng
残疾人收入水平大幅提高 提 tí
使广大残疾人安居乐业 乐 lè
衣食无忧 食 shí
生活得更加殷实 得 de
生活得更加殷实 更 gèng
更加殷实 殷 yīn
给予残疾人公平待遇 给 jǐ
给予残疾人公平待遇 待 dài
解决他们的特殊困难 解 jiě
市场推进相结合 场 chǎng
为残疾人发展创造基本条件 为 wèi
为残疾人发展创造基本条件 创 chuàng
创造更好环境 更 gèng
创造更好环境 好 hǎo
促进残疾人自强自立 强 qiáng
解决好残疾人生产生活中的突出困难 好 hǎo
着眼于加快推进 着 zhuó
充分考虑地区差异 差 chā
与当地全面小康进程相协调 当 dāng
与当地全面小康进程相协调 地 dì
与当地全面小康进程相协调 调 tiáo
相适应 应 yìng
残疾人平等权益得到更好保障 得 dé
受教育水平明显提高 教 jiào
家庭应保尽保 应 yīng
家庭应保尽保 尽 jìn
适当给予倾斜 当 dàng
适当给予倾斜 给 jǐ
单独纳入最低生活保障范围 单 dān
全额发放最低生活保障金 发 fā
一户多残或者老残一体 体 tǐ
纳入特困人员供养范围 供 gōng
逐步改善供养条件 供 gōng
并进行妥善安置 并 bìng
搭乘公共交通工具给予便利和优惠 乘 chéng
搭乘公共交通工具给予便利和优惠 便 biàn
乘坐公交免费 乘 chéng
其他残疾人半价的基础上 价 jià
残疾人本人所使用的残疾辅助器材 使 shǐ
公共停车场在最便利位置 车 chē
公共停车场在最便利位置 便 biàn
并设置标识 识 shí
用电、水、气等费用优惠 用 yòng
免费提供基本康复医疗 提 tí
基本型辅助器具适配给予补贴 适 shì
推出适合聋人、盲人的电信消费优惠套餐 合 hé
公共文化体育设施对残疾人免费开放 体 tǐ
养老保险 养 yǎng
个人缴费资助政策 个 gè
个人缴费资助政策 缴 jiǎo
应由当地政府为其 应 yīng
应由当地政府为其 为 wèi
丧失劳动能力的残疾人 丧 sàng
将因病超出家庭经济负担能力 将 jiāng
家庭经济负担能力 担 dān
纳入重特大疾病医疗救助范围 重 zhòng
应急医疗救助支付后仍然困难的 应 yìng
地方可采取政府补贴 可 kě
个人缴费相结合的方式 相 xiāng
优先轮候 候 hòu
同等条件下优先安排 同 tóng
对无力自筹资金的残疾人 力 lì
农村贫困残疾人家庭存量危房改造 量 liàng
市政府兜底解决 底 dǐ
建立以家庭为基础 为 wéi
社区为依托 为 wéi
机构为支撑 为 wéi
努力为残疾人提供多层次 为 wèi
努力为残疾人提供多层次 供 gōng
提供多层次、多元化的托养服务 化 huà
与儿童、老年人护理照料 与 yǔ
建档立卡工作的要求 卡 kǎ
建档立卡工作的要求 要 yāo
纳入贫困县考核指标 县 xiàn
纳入贫困县考核指标 核 hé
扩大残疾人技术培训受益面 术 shù
积极为农村贫困残疾人提供实用技术培训 为 wèi
切实发挥农民专业合作社 合 hé
基地的辐射带动作用 射 shè
养殖、种植、设施农业等增收项目 种 zhòng
养殖、种植、设施农业等增收项目 殖 zhí
经营权和土地流转合法收益 转 zhuǎn
按比例就业 比 bǐ
履行职责的身体条件 行 xíng
能够胜任的岗位 胜 shèng
能够胜任的岗位 任 rèn
盲人医疗按摩人员就业执业 摩 mó
残疾人就业能力强的龙头企业 强 qiáng
残疾人就业能力强的龙头企业 头 tóu
盲人按摩规模化 模 mó
多渠道扶持残疾人自主创业 渠 qú
给予设施设备和网络资费补助 络 luò
非物质文化遗产传承 传 chuán
非物质文化遗产传承 遗 yí
振兴传统工艺 兴 xīng
拓宽聋人就业渠道 拓 tuò
多种形式就业 种 zhǒng
扶持残疾人亲属就业创业 亲 qīn
依法查处违法行为 处 chǔ
依法查处违法行为 为 wéi
基层网点将残疾人作为重点服务对象 将 jiāng
做好应届高校残疾人毕业生 应 yīng
相应能力的残疾人 应 yìng
一级预防为重点 为 wéi
信息随报与共享工作机制 与 yǔ
降低新生儿的残疾发生率 降 jiàng
残疾发生率 率 lǜ
应对患者住院治疗个人缴费部分 应 yīng
双向转诊制度 转 zhuǎn
就近、就便得到系统的康复服务 便 biàn
市康复中心为龙头 为 wéi
有计划地培养学科带头人 地 de
有计划地培养学科带头人 划 huà
技术骨干 骨 gǔ
技术骨干 干 gàn
属地管理和事权财权统一 属 shǔ
身体状况不便到学校就读 便 biàn
身体状况不便到学校就读 校 xiào
残疾适龄儿童、少年 少 shào
残疾儿童青少年 少 shào
给予资助 给 jǐ
提高特殊教育教学质量 量 liàng
残疾青壮年文盲扫盲 扫 sǎo
以职业教育为重点 为 wéi
有声读物及阅读辅助设备 读 dú
特殊艺术项目发掘保护 发 fā
长足发展 长 cháng
体育赛事 体 tǐ
国务院令 令 lìng
设计未建小区中将无障碍建设 将 jiāng
为残疾人提供语音和文字提示 语 yǔ
时政类新闻节目 节 jié
加快推进食品药品信息识别无障碍 识 shí
市政府应切实落实主体责任 应 yīng
残疾人人人享有康复服务 享 xiǎng
供需对路的帮助 供 gōng
扩大残疾人服务供给的放大效应 供 gōng
扩大残疾人服务供给的放大效应 给 jǐ
扩大残疾人服务供给的放大效应 应 yìng
使其尽快适应新形势、新要求 尽 jǐn
使其尽快适应新形势、新要求 应 yìng
转变职能 转 zhuǎn
完成长江新里程计划 长 cháng
培育和践行社会主义核心价值观 行 xíng
培育和践行社会主义核心价值观 观 guān
统筹协调职能 调 tiáo
齐抓共管、各负其责 齐 qí
确保规划明确的各项任务落到实处 处 chù
努力做到应收尽收 应 yīng
努力做到应收尽收 尽 jìn
选好配强各级残联领导班子 强 qiáng
参与政府购买残疾人服务的主力军 与 yù
需求调查 调 diào
动态更新 更 gēng
视察和调研 调 diào
量化指标 量 liàng
列第一位者为牵头单位 为 wéi
其余为主要参与单位 为 wéi
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [context: string, hanzi: string, reading: string]);

const readingOf = (context: string, hanzi: string, reading = read) =>
  reading(context)
    .flatMap(({ text, readings }) => [...text].flatMap((character, index) => (character === hanzi && readings.length > 0 ? [readings[index]] : [])))[0];

describe('reading the plan', () => {
  it('has at least a hundred and fifty polyphones to read', () => {
    expect(polyphones.length).toBeGreaterThanOrEqual(150);
  });
  it.each(polyphones)('in “%s”, %s is %s', (context, hanzi, reading) => {
    expect(plan, 'the context must stand in the plan').toContain(context.normalize('NFKC'));
    expect(readingOf(context, hanzi)).toBe(reading);
  });
  it('reads every Hanzi of the plan as one syllable', () => {
    for (const { text, kind, readings } of read(plan)) {
      expect(readings.length, text).toBe(kind === 'word' ? [...text].length : 0);
      for (const reading of readings) expect(reading.normalize('NFD')).toMatch(/^(?:[a-z]|\p{M})+$/u);
    }
  });
});

describe('corrections of readings', () => {
  it('are needed: without them this very list finds faults', () => {
    const uncorrected = reader([], []);
    const misread = polyphones.filter(([context, hanzi, reading]) => readingOf(context, hanzi, uncorrected) !== reading);
    expect(misread.length).toBeGreaterThan(10);
  });
  it('are each about something that the plan or the site says', () => {
    const site = JSON.stringify([library.entitlements, library.terms, library.law, [...library.plan.clauses.values()], readFileSync('content/ui/zh-CN.json', 'utf8')]);
    for (const { text } of library.pinyin.readings) expect(plan + site, text).toContain(text);
  });
});
