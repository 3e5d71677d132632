/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations against the examples that the standards themselves give; their clauses stand behind them. */
#include <string.h>

#include "format/citation.h"

static const struct
{
  const char *name;
  YtReferencePart part;
} parts[] = {
  { "type", YT_REFERENCE_TYPE }, { "title", YT_REFERENCE_TITLE }, { "other", YT_REFERENCE_OTHER_TITLE },
  { "author", YT_REFERENCE_AUTHOR }, { "editor", YT_REFERENCE_EDITOR }, { "translator", YT_REFERENCE_TRANSLATOR },
  { "in", YT_REFERENCE_CONTAINER }, { "event", YT_REFERENCE_EVENT }, { "publisher", YT_REFERENCE_PUBLISHER },
  { "place", YT_REFERENCE_PLACE }, { "edition", YT_REFERENCE_EDITION }, { "series", YT_REFERENCE_SERIES },
  { "archive", YT_REFERENCE_ARCHIVE }, { "issued", YT_REFERENCE_ISSUED }, { "accessed", YT_REFERENCE_ACCESSED },
  { "volume", YT_REFERENCE_VOLUME }, { "issue", YT_REFERENCE_ISSUE }, { "pages", YT_REFERENCE_PAGES },
  { "number", YT_REFERENCE_NUMBER }, { "degree", YT_REFERENCE_DEGREE }, { "doi", YT_REFERENCE_DOI },
  { "url", YT_REFERENCE_URL }, { "language", YT_REFERENCE_LANGUAGE }, { "shelfmark", YT_REFERENCE_SHELFMARK },
};

/* @text: "type=book|title=…" */
static YtReference *
reference_of (const char *text)
{
  YtReference *self = yt_reference_new ();
  g_auto(GStrv) pairs = g_strsplit (text, "|", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *equals = strchr (pairs[i], '=');
      gboolean found = FALSE;

      g_assert_nonnull (equals);
      *equals = '\0';
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          if (strcmp (parts[j].name, pairs[i]) != 0)
            continue;
          yt_reference_set (self, parts[j].part, equals + 1);
          found = TRUE;
        }
      g_assert_true (found);
    }
  return self;
}

typedef struct
{
  const char *style;
  YtCitationForm form;
  const char *pages;
  const char *source;
  const char *expected;
} Example;

static void
check (const Example *example)
{
  g_autoptr(YtReference) reference = reference_of (example->source);
  g_autofree char *line = yt_citation_write (yt_citation_style (example->style), reference, example->form, example->pages, YT_CITATION_PLAIN);

  if (strcmp (line, example->expected) != 0)
    g_test_fail_printf ("%s\n  %s\n  instead of\n  %s", example->style, line, example->expected);
}

#define ITEM(source, expected) { "gbt7714", YT_CITATION_REFERENCE, NULL, source, expected }

/* GB/T 7714—2015 */
static const Example examples_2015[] = {
  /* 4.1.2, example 2 */
  ITEM ("type=book|author=哈里森；沃尔德伦|title=经济数学与金融数学|translator=谢远涛|place=北京|publisher=中国人民大学出版社|issued=2012|pages=235-236",
        "哈里森, 沃尔德伦. 经济数学与金融数学[M]. 谢远涛, 译. 北京: 中国人民大学出版社, 2012: 235-236."),
  /* 4.1.2, example 1 */
  ITEM ("type=book|author=陈登原|title=国史旧闻|volume=1|place=北京|publisher=中华书局|issued=2000|pages=29",
        "陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29."),
  /* 4.1.2, example 4 */
  ITEM ("type=standard|author=全国信息与文献标准化技术委员会|title=信息与文献 都柏林核心元数据元素集|number=GB/T 25100—2010|place=北京|"
        "publisher=中国标准出版社|issued=2010|pages=2-3",
        "全国信息与文献标准化技术委员会. 信息与文献 都柏林核心元数据元素集: GB/T 25100—2010[S]. 北京: 中国标准出版社, 2010: 2-3."),
  /* 4.1.2, example 9 */
  ITEM ("type=collection|author=中国第一历史档案馆；辽宁省档案馆|title=中国明朝档案总汇|place=桂林|archive=广西师范大学出版社|issued=2001",
        "中国第一历史档案馆, 辽宁省档案馆. 中国明朝档案总汇[A]. 桂林: 广西师范大学出版社, 2001."),
  /* 4.1.2, example 11 */
  ITEM ("type=book|author=赵学功|title=当代美国外交|place=北京|publisher=社会科学文献出版社|issued=2001|accessed=2014-06-11|"
        "url=http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1",
        "赵学功. 当代美国外交[M/OL]. 北京: 社会科学文献出版社, 2001[2014-06-11]. "
        "http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1."),
  /* 4.1.2, example 14 */
  ITEM ("type=book|author=Peebles, P Z, Jr.|title=Probability, random variables, and random signal principles|edition=4|place=New York|"
        "publisher=McGraw-Hill|issued=2001",
        "PEEBLES P Z, Jr. Probability, random variables, and random signal principles[M]. 4th ed. New York: McGraw-Hill, 2001."),
  /* 4.1.2, example 17: a place that holds a comma */
  ITEM ("type=book|author=Fan, X.; Sommers, C. H.|title=Food irradiation research and technology|edition=2|place=Ames, Iowa|"
        "publisher=Blackwell Publishing|issued=2013|pages=25-26|accessed=2014-06-26|"
        "url=http://onlinelibrary.wiley.com/doi/10.1002/9781118422557/summary",
        "FAN X, SOMMERS C H. Food irradiation research and technology[M/OL]. 2nd ed. Ames, Iowa: Blackwell Publishing, 2013: "
        "25-26[2014-06-26]. http://onlinelibrary.wiley.com/doi/10.1002/9781118422557/summary."),
  /* 4.2.2, example 2 */
  ITEM ("type=chapter|author=程根伟|title=1998年长江洪水的成因与减灾对策|editor=许厚泽；赵其国|in=长江流域洪涝灾害与科技对策|place=北京|"
        "publisher=科学出版社|issued=1999|pages=32-36",
        "程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36."),
  /* 4.2.2, example 3 */
  ITEM ("type=chapter|author=陈晋镳；张惠民；朱士兴；赵震；王振刚|title=蓟县震旦亚界的研究|editor=中国地质科学院天津地质矿产研究所|"
        "in=中国震旦亚界|place=天津|publisher=天津科学技术出版社|issued=1980|pages=56-114",
        "陈晋镳, 张惠民, 朱士兴, 等. 蓟县震旦亚界的研究[M]//中国地质科学院天津地质矿产研究所. 中国震旦亚界. 天津: "
        "天津科学技术出版社, 1980: 56-114."),
  /* 4.2.2, example 4 */
  ITEM ("type=chapter|author=马克思|title=政治经济学批判|editor=马克思；恩格斯|in=马克思恩格斯全集|volume=35|place=北京|publisher=人民出版社|"
        "issued=2013|pages=302",
        "马克思. 政治经济学批判[M]//马克思, 恩格斯. 马克思恩格斯全集: 第35卷. 北京: 人民出版社, 2013: 302."),
  /* 4.2.2, example 5 */
  ITEM ("type=paper-conference|author=贾东琴；柯平|title=面向数字素养的高校图书馆数字服务体系研究|editor=中国图书馆学会|"
        "in=中国图书馆学会年会论文集: 2011年卷|place=北京|publisher=国家图书馆出版社|issued=2011|pages=45-52",
        "贾东琴, 柯平. 面向数字素养的高校图书馆数字服务体系研究[C]//中国图书馆学会. 中国图书馆学会年会论文集: 2011年卷. 北京: "
        "国家图书馆出版社, 2011: 45-52."),
  /* 4.2.2, example 6 */
  ITEM ("type=chapter|author=Weinstein, L.; Swartz, M. N.|title=Pathogenic properties of invading microorganisms|"
        "editor=Sodeman, W. A., Jr.; Sodeman, W. A.|in=Pathologic physiology: mechanisms of disease|place=Philadelphia|publisher=Saunders|"
        "issued=1974|pages=457-472",
        "WEINSTEIN L, SWARTZ M N. Pathogenic properties of invading microorganisms[M]//SODEMAN W A, Jr, SODEMAN W A. "
        "Pathologic physiology: mechanisms of disease. Philadelphia: Saunders, 1974: 457-472."),
  /* 4.4.2, example 2 */
  ITEM ("type=article-newspaper|author=余建斌|title=我们的科技一直在追赶: 访中国工程院院长周济|in=人民日报|issued=2013-01-12|pages=2|"
        "accessed=2013-03-20|url=http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm",
        "余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. "
        "http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm."),
  /* 4.4.2, example 3 */
  ITEM ("type=article-journal|author=李炳穆|title=韩国图书馆法|in=图书情报工作|issued=2008|volume=52|issue=6|pages=6-21|"
        "accessed=2013-10-25|url=http://www.docin.com/p-400265742.html",
        "李炳穆. 韩国图书馆法[J/OL]. 图书情报工作, 2008, 52(6): 6-21[2013-10-25]. http://www.docin.com/p-400265742.html."),
  /* 4.4.2, example 6 */
  ITEM ("type=article-journal|author=Kanamori, Hiroo|title=Shaking without quaking|in=Science|issued=1998|volume=279|issue=5359|pages=2063",
        "KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063."),
  /* 4.4.2, example 8 */
  ITEM ("type=article-journal|author=Frese, K. S.; Katus, H. A.; Meder, B.|"
        "title=Next-generation sequencing: from understanding biology to personalized medicine|in=Biology|issued=2013|volume=2|issue=1|"
        "pages=378-398|accessed=2013-03-19|url=http://www.mdpi.com/2079-7737/2/1/378|doi=10.3390/biology2010378",
        "FRESE K S, KATUS H A, MEDER B. Next-generation sequencing: from understanding biology to personalized medicine[J/OL]. Biology, "
        "2013, 2(1): 378-398[2013-03-19]. http://www.mdpi.com/2079-7737/2/1/378. DOI:10.3390/biology2010378."),
  /* 4.4.2, example 9: more than three authors */
  ITEM ("type=article-journal|author=Myburg, A. A.; Grattapaglia, D.; Tuskan, G. A.; Hellsten, U.|title=The genome of Eucalyptus grandis|"
        "in=Nature|issued=2014|volume=510|pages=356-362|accessed=2014-06-25|"
        "url=http://www.nature.com/nature/journal/v510/n7505/pdf/nature13308.pdf|doi=10.1038/nature13308",
        "MYBURG A A, GRATTAPAGLIA D, TUSKAN G A, et al. The genome of Eucalyptus grandis[J/OL]. Nature, 2014, 510: "
        "356-362[2014-06-25]. http://www.nature.com/nature/journal/v510/n7505/pdf/nature13308.pdf. DOI:10.1038/nature13308."),
  /* 4.5.2, example 1 */
  ITEM ("type=patent|author=邓一刚|title=全智能节电器|number=200610171314.3|issued=2006-12-13",
        "邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13."),
  /* 4.6.2, example 1 */
  ITEM ("type=report|author=中国互联网络信息中心|title=第29次中国互联网络发展状况统计报告|issued=2012-01-16|accessed=2013-03-26|"
        "url=http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680",
        "中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. (2012-01-16)[2013-03-26]. "
        "http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680."),
  /* 4.6.2, example 3 */
  ITEM ("type=webpage|author=Bawden, D.|title=Origins and concepts of digital literacy|issued=2008-05-04|accessed=2013-03-08|"
        "url=http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf",
        "BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. "
        "http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf."),
  /* 4.6.2, example 4: no date; a body with a comma in its name */
  ITEM ("type=webpage|author=Online Computer Library Center, Inc.|title=About OCLC: history of cooperation|accessed=2012-03-27|"
        "url=http://www.oclc.org/about/cooperation.en.html",
        "Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. "
        "http://www.oclc.org/about/cooperation.en.html."),
  /* 6.1.1: a journal without volume, an author in Cyrillic letters */
  ITEM ("type=article-journal|author=Кочетков, А. Я.|title=Молибден-медно-золото-порфировое месторождение Рябиновое|"
        "in=Отечественная геология|issued=1993|issue=7|pages=50-58",
        "Кочетков А Я. Молибден-медно-золото-порфировое месторождение Рябиновое[J]. Отечественная геология, 1993(7): 50-58."),
  /* 8.1.1 */
  ITEM ("type=book|author=昂温, G；昂温, P S|title=外国出版史", "昂温 G, 昂温 P S. 外国出版史[M]."),
};

#define ITEM_2025(source, expected) { "gbt7714-2025", YT_CITATION_REFERENCE, NULL, source, expected }

/* GB/T 7714—2025 */
static const Example examples_2025[] = {
  /* 5.1, example 1 */
  ITEM_2025 ("type=book|author=博伯尔|title=银行业的未来与人工智能|translator=徐超|place=北京|publisher=清华大学出版社|issued=2023|pages=35",
             "博伯尔. 银行业的未来与人工智能[M]. 徐超，译. 北京：清华大学出版社，2023：35."),
  /* 5.1, example 3 */
  ITEM_2025 ("type=book|author=Boobier, Tony|title=AI and the future of banking|place=Chichester|publisher=John Wiley & Sons|issued=2020|pages=35",
             "Boobier T. AI and the future of banking[M]. Chichester：John Wiley & Sons，2020：35."),
  /* 7.8, example 1 */
  ITEM_2025 ("type=article-journal|author=储大同|title=恶性肿瘤个体化治疗靶向药物的临床表现|in=中华肿瘤杂志|issued=2010|volume=32|issue=10|"
             "pages=721-724|url=https://rs.yiigle.com/cmaid/37528|doi=10.3760/cma.j.issn.0253-3766.2010.10.001|accessed=2025-01-01",
             "储大同. 恶性肿瘤个体化治疗靶向药物的临床表现[J/OL]. 中华肿瘤杂志，2010，32（10）：721-724. "
             "https://rs.yiigle.com/cmaid/37528. DOI:10.3760/cma.j.issn.0253-3766.2010.10.001."),
  /* 8.2.2, example 5 */
  ITEM_2025 ("type=book|author=扬奎斯特；萨金特|title=递归宏观经济理论|translator=杨斌；王忠玉；陈彦斌；李四|edition=2|place=北京|"
             "publisher=中国人民大学出版社|issued=2010|pages=798",
             "扬奎斯特，萨金特. 递归宏观经济理论[M]. 杨斌，王忠玉，陈彦斌，等，译. 2版. 北京：中国人民大学出版社，2010：798."),
  /* 8.5.3, example 1 */
  ITEM_2025 ("type=article-newspaper|author=丁文详|title=数字革命与竞争国际化|in=中国青年报|issued=2000-11-20|pages=15",
             "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."),
  /* 8.5.3, example 2 */
  ITEM_2025 ("type=article-journal|author=久保智康|title=花枝蝶鸟方镜的镜范：以平安后期的铜镜制作工艺为中心|translator=顾幼静|in=东方博物|"
             "issued=2009|issue=1|pages=85-92",
             "久保智康. 花枝蝶鸟方镜的镜范：以平安后期的铜镜制作工艺为中心[J]. 顾幼静，译. 东方博物，2009（1）：85-92."),
  /* 8.5.3, example 4: published on the Web first */
  ITEM_2025 ("type=article-journal|author=张群；程志宝；石志飞|title=惯性增强动力吸振器-浮置板轨道低频减振性能研究|in=铁道学报|"
             "issued=2024-05-09|url=https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html",
             "张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究[J/OL]. 铁道学报，2024-05-09. "
             "https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html."),
  /* 8.6.1, example 1 */
  ITEM_2025 ("type=paper-conference|editor=牛志明；Swingland, I R；雷光春|title=综合湿地管理：综合湿地管理国际研讨会论文集|place=北京|"
             "publisher=海洋出版社|issued=2012",
             "牛志明，Swingland I R，雷光春. 综合湿地管理：综合湿地管理国际研讨会论文集[C]. 北京：海洋出版社，2012."),
  /* 8.6.3, example 1 */
  ITEM_2025 ("type=paper-conference|author=李妍；王莹|title=医疗机构保洁人员“一前五后”手卫生干预效果研究|"
             "event=中华预防医学会医院感染控制分会第31次全国医院感染学术年会|issued=2022|pages=2",
             "李妍，王莹. 医疗机构保洁人员“一前五后”手卫生干预效果研究[C]//中华预防医学会医院感染控制分会第31次全国医院感染学术年会，2022：2."),
  /* 8.7.2, example 1 */
  ITEM_2025 ("type=thesis|degree=doctor|author=王琦|title=融合星载GNSS-R和SAR数据的高时空分辨率土壤湿度反演方法研究|place=武汉|"
             "publisher=武汉大学|issued=2022|pages=87",
             "王琦. 融合星载GNSS-R和SAR数据的高时空分辨率土壤湿度反演方法研究[D]. 武汉：武汉大学，2022：87."),
  /* 8.8.3, example 1 */
  ITEM_2025 ("type=report|author=汤万金；杨跃翔；刘文；郑建国；王赟松|title=人体安全重要技术标准研制最终报告|number=7178999X-2006BAK04A10/10.2013|"
             "issued=2013-09-30|url=http://www.nstrs.cn/xiangxiBG.aspx?id=41707",
             "汤万金，杨跃翔，刘文，等. 人体安全重要技术标准研制最终报告：7178999X-2006BAK04A10/10.2013[R/OL]. 2013-09-30. "
             "http://www.nstrs.cn/xiangxiBG.aspx?id=41707."),
  /* 8.9.2, example 1: a standard goes by its number */
  ITEM_2025 ("type=standard|author=全国信息与文献标准化技术委员会|title=信息与文献 资源描述|number=GB/T 3792—2021|place=北京|"
             "publisher=中国标准出版社|issued=2021",
             "GB/T 3792—2021 信息与文献 资源描述[S]."),
  /* 8.10.2, example 1 */
  ITEM_2025 ("type=patent|author=邓一刚|title=全智能节电器|number=CN200610171314.3|issued=2008-01-16|pages=8-9",
             "邓一刚. 全智能节电器：CN200610171314.3[P]. 2008-01-16：8-9."),
  /* 8.11.3.2, example 3 */
  ITEM_2025 ("type=webpage|author=许振超|title=“好好干，当一个好工人”|issued=2025-02-17|accessed=2025-06-22|"
             "url=https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html",
             "许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. "
             "https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html."),
  /* 8.12.3, example 2 */
  ITEM_2025 ("type=collection|author=湖北省建设厅|title=湖北省建设厅关于检发实业部农工矿业团体登记规则的布告、训令及湖北省政府的训令|"
             "shelfmark=LS031-001-0001-001|place=武汉|archive=湖北省档案馆|issued=1931-11-07|"
             "url=https://www.hbda.gov.cn/pdf/LS031-001-0001-001.PDF.PDF",
             "湖北省建设厅. 湖北省建设厅关于检发实业部农工矿业团体登记规则的布告、训令及湖北省政府的训令：LS031-001-0001-001[A/OL]. 武汉："
             "湖北省档案馆，1931-11-07. https://www.hbda.gov.cn/pdf/LS031-001-0001-001.PDF.PDF."),
};

#define CHICAGO(style, form, pages, source, expected) { "chicago-" style, YT_CITATION_##form, pages, source, expected }

static const char swing_time[] = "type=book|author=Smith, Zadie|title=Swing Time|place=New York|publisher=Penguin Press|issued=2016";
static const char curious[] =
  "type=book|author=Grazer, Brian; Fishman, Charles|title=A Curious Mind: The Secret to a Bigger Life|place=New York|"
  "publisher=Simon & Schuster|issued=2015";
static const char thoreau[] =
  "type=chapter|author=Thoreau, Henry David|title=Walking|in=The Making of the American Essay|editor=D’Agata, John|pages=167-95|"
  "place=Minneapolis|publisher=Graywolf Press|issued=2016";
static const char lahiri[] =
  "type=book|author=Lahiri, Jhumpa|title=In Other Words|translator=Goldstein, Ann|place=New York|publisher=Alfred A. Knopf|issued=2016";
static const char keng[] =
  "type=article-journal|author=Keng, Shao-Hsun; Lin, Chun-Hung; Orazem, Peter F.|"
  "title=Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality|in=Journal of Human Capital|"
  "volume=11|issue=1|issued=2017-21|pages=1-34|doi=10.1086/690235";
static const char bay[] =
  "type=article-journal|author=Bay, Rachel A.; Rose, Noah; Barrett, Rowan; Bernatchez, Louis|"
  "title=Predicting Responses to Contemporary Environmental Change Using Evolutionary Response Architectures|in=American Naturalist|"
  "volume=189|issue=5|issued=2017-05|pages=463-73|doi=10.1086/691233";
static const char manjoo[] =
  "type=article-newspaper|author=Manjoo, Farhad|title=Snap Makes a Bet on the Cultural Supremacy of the Camera|in=New York Times|"
  "issued=2017-03-08|url=https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html";
static const char rutz[] =
  "type=thesis|degree=doctor|author=Rutz, Cynthia Lillian|title=King Lear and Its Folktale Analogues|publisher=University of Chicago|issued=2013";
static const char yale[] =
  "type=webpage|title=About Yale: Yale Facts|publisher=Yale University|accessed=2017-05-01|url=https://www.yale.edu/about-yale/yale-facts";
static const char yi[] =
  "type=article-journal|author=Yi, Wenli|title=[Differences and paths of cooperation]|other=中美在网络空间的分歧与合作路径|"
  "in=Contemporary International Relations|issued=2012|issue=7|pages=28-33|language=zh";

/* The Chicago Manual of Style, 17th edition */
static const Example examples_chicago[] = {
  /* 14.23, 14.30 */
  CHICAGO ("notes", NOTE, "315–16", swing_time, "Zadie Smith, Swing Time (New York: Penguin Press, 2016), 315–16."),
  CHICAGO ("notes", SHORT, "320", swing_time, "Smith, Swing Time, 320."),
  CHICAGO ("notes", REFERENCE, NULL, swing_time, "Smith, Zadie. Swing Time. New York: Penguin Press, 2016."),
  CHICAGO ("notes", NOTE, "12", curious,
           "Brian Grazer and Charles Fishman, A Curious Mind: The Secret to a Bigger Life (New York: Simon & Schuster, 2015), 12."),
  CHICAGO ("notes", SHORT, "37", curious, "Grazer and Fishman, Curious Mind, 37."),
  CHICAGO ("notes", REFERENCE, NULL, curious,
           "Grazer, Brian, and Charles Fishman. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster, 2015."),
  /* 14.107 */
  CHICAGO ("notes", NOTE, "177–78", thoreau,
           "Henry David Thoreau, “Walking,” in The Making of the American Essay, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78."),
  CHICAGO ("notes", SHORT, "182", thoreau, "Thoreau, “Walking,” 182."),
  CHICAGO ("notes", REFERENCE, NULL, thoreau,
           "Thoreau, Henry David. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016."),
  /* 14.104 */
  CHICAGO ("notes", NOTE, "146", lahiri,
           "Jhumpa Lahiri, In Other Words, trans. Ann Goldstein (New York: Alfred A. Knopf, 2016), 146."),
  CHICAGO ("notes", REFERENCE, NULL, lahiri,
           "Lahiri, Jhumpa. In Other Words. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016."),
  /* 14.168 */
  CHICAGO ("notes", NOTE, "9–10", keng,
           "Shao-Hsun Keng, Chun-Hung Lin, and Peter F. Orazem, “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality "
           "and Income Inequality,” Journal of Human Capital 11, no. 1 (Spring 2017): 9–10, https://doi.org/10.1086/690235."),
  CHICAGO ("notes", SHORT, "23", keng, "Keng, Lin, and Orazem, “Expanding College Access,” 23."),
  CHICAGO ("notes", REFERENCE, NULL, keng,
           "Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality "
           "and Income Inequality.” Journal of Human Capital 11, no. 1 (Spring 2017): 1–34. https://doi.org/10.1086/690235."),
  CHICAGO ("notes", NOTE, "465", bay,
           "Rachel A. Bay et al., “Predicting Responses to Contemporary Environmental Change Using Evolutionary Response Architectures,” "
           "American Naturalist 189, no. 5 (May 2017): 465, https://doi.org/10.1086/691233."),
  CHICAGO ("notes", SHORT, "466", bay, "Bay et al., “Predicting Responses to,” 466."),
  /* 14.191 */
  CHICAGO ("notes", NOTE, NULL, manjoo,
           "Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” New York Times, March 8, 2017, "
           "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html."),
  /* 14.215 */
  CHICAGO ("notes", NOTE, "99–100", rutz,
           "Cynthia Lillian Rutz, “King Lear and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100."),
  CHICAGO ("notes", REFERENCE, NULL, rutz,
           "Rutz, Cynthia Lillian. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago, 2013."),
  /* 14.207 */
  CHICAGO ("notes", NOTE, NULL, yale,
           "“About Yale: Yale Facts,” Yale University, accessed May 1, 2017, https://www.yale.edu/about-yale/yale-facts."),
  /* 14.99, 16.87: a translated title, a name in its own order */
  CHICAGO ("notes", NOTE, "30", yi,
           "Yi Wenli, “中美在网络空间的分歧与合作路径” [Differences and paths of cooperation], Contemporary International Relations, no. 7 (2012): 30."),
  /* 15.9, 15.22 */
  CHICAGO ("author-date", REFERENCE, NULL, swing_time, "Smith, Zadie. 2016. Swing Time. New York: Penguin Press."),
  CHICAGO ("author-date", NOTE, "315–16", swing_time, "(Smith 2016, 315–16)"),
  CHICAGO ("author-date", NOTE, "12", curious, "(Grazer and Fishman 2015, 12)"),
  CHICAGO ("author-date", REFERENCE, NULL, thoreau,
           "Thoreau, Henry David. 2016. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: "
           "Graywolf Press."),
  /* 15.46 */
  CHICAGO ("author-date", REFERENCE, NULL, keng,
           "Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. 2017. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate "
           "Quality and Income Inequality.” Journal of Human Capital 11 (1): 1–34. https://doi.org/10.1086/690235."),
  CHICAGO ("author-date", NOTE, "9–10", keng, "(Keng, Lin, and Orazem 2017, 9–10)"),
  CHICAGO ("author-date", NOTE, "465", bay, "(Bay et al. 2017, 465)"),
  /* 15.49 */
  CHICAGO ("author-date", REFERENCE, NULL, manjoo,
           "Manjoo, Farhad. 2017. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. "
           "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html."),
  CHICAGO ("author-date", REFERENCE, NULL, rutz,
           "Rutz, Cynthia Lillian. 2013. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago."),
  /* 15.50 */
  CHICAGO ("author-date", REFERENCE, NULL, yale,
           "Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts."),
};

static void
test_2015 (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples_2015); i++)
    check (&examples_2015[i]);
}

static void
test_2025 (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples_2025); i++)
    check (&examples_2025[i]);
}

static void
test_chicago (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples_chicago); i++)
    check (&examples_chicago[i]);
}

/* The pages that are cited stand in place of those of the work; the short form names work and page. */
static void
test_pages (void)
{
  static const Example examples[] = {
    { "gbt7714", YT_CITATION_NOTE, "31", "type=article-journal|author=奕文莉|title=分歧|in=现代国际关系|issued=2012|issue=7|pages=28-33",
      "奕文莉. 分歧[J]. 现代国际关系, 2012(7): 31." },
    { "gbt7714", YT_CITATION_SHORT, "31", "type=article-journal|author=奕文莉|title=分歧|in=现代国际关系|issued=2012|issue=7|pages=28-33",
      "奕文莉. 分歧: 31." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

/* A Chinese book names the country of a foreign author; a reference does not. */
static void
test_countries (void)
{
  static const Example example =
    ITEM ("type=book|author=王缉思；[美]李侃如|title=中美战略互疑：解析与应对|place=北京|publisher=社会科学文献出版社|issued=2013",
          "王缉思, 李侃如. 中美战略互疑：解析与应对[M]. 北京: 社会科学文献出版社, 2013.");

  check (&example);
}

static void
test_markup (void)
{
  const YtCitationStyle *style = yt_citation_style ("chicago-notes");
  g_autoptr(YtReference) reference = reference_of ("type=book|author=A, B|title=X & <Y> [*]|issued=2001");
  g_autofree char *html = yt_citation_write (style, reference, YT_CITATION_REFERENCE, NULL, YT_CITATION_HTML);
  g_autofree char *markdown = yt_citation_write (style, reference, YT_CITATION_REFERENCE, NULL, YT_CITATION_MARKDOWN);

  g_assert_cmpstr (html, ==, "A, B. <i>X &amp; &lt;Y&gt; [*]</i>. 2001.");
  g_assert_cmpstr (markdown, ==, "A, B. *X \\& \\<Y> \\[\\*\\]*. 2001.");
}

/* Whatever is missing or strange, there is a line and nothing worse. */
static void
test_little (void)
{
  static const char *const sources[] = {
    "type=book", "title=?", "author=,;,;；，", "type=chapter|title=T|issued=199X", "type=thesis|title=T|degree=x|issued=2000/..",
    "type=article-journal|title=T|issued={2001,2003}|volume=1|url=http://x", "type=webpage|title=T|accessed=nonsense|url=http://x|doi=10.1/x",
    "type=patent|author=-.-, -.-|title=T", "type=collection|title=T|issued=../1914",
  };

  for (const YtCitationStyle *style = yt_citation_styles; style->id != NULL; style++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sources) * 3; i++)
        {
          g_autoptr(YtReference) reference = reference_of (sources[i / 3]);
          g_autofree char *line = yt_citation_write (style, reference, (YtCitationForm) (i % 3), "1", YT_CITATION_PLAIN);

          g_assert_true (g_utf8_validate (line, -1, NULL));
          g_assert_null (strpbrk (line, "\002\003"));
          g_assert_null (strstr (line, ".."));
          g_assert_cmpint (*line == '\0', ==, i / 3 == 0);
        }
      g_assert_true (yt_citation_style (style->id) == style);
    }
  g_assert_null (yt_citation_style ("mla"));
  g_assert_null (yt_citation_style (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/gbt7714-2015", test_2015);
  g_test_add_func ("/citation/gbt7714-2025", test_2025);
  g_test_add_func ("/citation/chicago", test_chicago);
  g_test_add_func ("/citation/pages", test_pages);
  g_test_add_func ("/citation/countries", test_countries);
  g_test_add_func ("/citation/markup", test_markup);
  g_test_add_func ("/citation/little", test_little);
  return g_test_run ();
}
