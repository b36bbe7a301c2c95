<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutView</name>
    <message>
        <source>Inglenook is free software under the MIT licence.</source>
        <translation>Inglenook 是自由软件，采用 MIT 许可协议。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>Adapter</name>
    <message>
        <source>its architecture is “{its}”, and this model’s “{models}”</source>
        <translation>它的架构是“{its}”，而此模型是“{models}”</translation>
    </message>
    <message>
        <source>this one has no tensor “{tensor}”</source>
        <translation>此模型没有张量“{tensor}”</translation>
    </message>
    <message>
        <source>its “{tensor}” has another size</source>
        <translation>它的“{tensor}”大小不同</translation>
    </message>
    <message>
        <source>it is a control vector</source>
        <translation>它是控制向量</translation>
    </message>
    <message>
        <source>it is of the kind “{kind}”</source>
        <translation>它属于“{kind}”类</translation>
    </message>
    <message>
        <source>it is an adapter of the type “{kind}”</source>
        <translation>它是“{kind}”类型的适配器</translation>
    </message>
    <message>
        <source>it is an activated LoRA (aLoRA), which is not supported</source>
        <translation>它是激活式 LoRA（aLoRA），暂不支持</translation>
    </message>
    <message>
        <source>its “{key}” is no number that llama.cpp reads</source>
        <translation>它的“{key}”不是 llama.cpp 能读取的数字</translation>
    </message>
    <message>
        <source>it has the tensor “{tensor}”</source>
        <translation>它含有张量“{tensor}”</translation>
    </message>
    <message>
        <source>half of its “{name}” is missing</source>
        <translation>它的“{name}”缺了一半</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>它不改变任何内容</translation>
    </message>
    <message>
        <source>its tensors have the type {type}</source>
        <translation>它的张量类型是 {type}</translation>
    </message>
    <message>
        <source>its “{tensor}” is empty</source>
        <translation>它的“{tensor}”是空的</translation>
    </message>
    <message>
        <source>“{name}” is no LoRA adapter to use: {reason}.</source>
        <translation>“{name}”不是可用的 LoRA 适配器：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” was made for another model: {reason}.</source>
        <translation>“{name}”是为其他模型制作的：{reason}。</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>Do not use {name}</source>
        <translation>不使用 {name}</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>{name} 的强度</translation>
    </message>
    <message>
        <source>rank {n}</source>
        <translation>秩 {n}</translation>
    </message>
    <message>
        <source>for {model}</source>
        <translation>适用于 {model}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
</context>
<context>
    <name>AdaptersSection</name>
    <message>
        <source>Adapters (LoRA)</source>
        <translation>适配器（LoRA）</translation>
    </message>
    <message>
        <source>Small files that teach the model something more. None is used.</source>
        <translation>让模型多学一些东西的小文件。目前没有使用。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Add a LoRA adapter</source>
        <translation>添加 LoRA 适配器</translation>
    </message>
    <message>
        <source>GGUF adapters (*.gguf)</source>
        <translation>GGUF 适配器 (*.gguf)</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>Enter marks this variant in the table and the charts.</source>
        <translation>按 Enter 在表格和图表中标出此变体。</translation>
    </message>
    <message>
        <source>Answer of {model}</source>
        <translation>{model} 的回答</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>{n} of {all} tokens agree</source>
        <translation>{n} / {all} 个词元一致</translation>
    </message>
</context>
<context>
    <name>AnswerFormat</name>
    <message>
        <source>this is no JSON: {reason}</source>
        <translation>不是 JSON：{reason}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>a schema is an object, in braces</source>
        <translation>Schema 应是用花括号括起的对象</translation>
    </message>
    <message>
        <source>“{text}” has no meaning here</source>
        <translation>“{text}”在这里没有意义</translation>
    </message>
    <message>
        <source>a bracket has no other half</source>
        <translation>有括号不成对</translation>
    </message>
    <message>
        <source>it has no rule “root”, where answers begin</source>
        <translation>没有规则“root”，回答由它开始</translation>
    </message>
    <message>
        <source>there is no rule “{name}”</source>
        <translation>没有规则“{name}”</translation>
    </message>
</context>
<context>
    <name>AnswerFormatSection</name>
    <message>
        <source>Answer format</source>
        <translation>回答格式</translation>
    </message>
    <message>
        <source>Schema or grammar</source>
        <translation>Schema 或语法</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>自由文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>Grammar (GBNF)</source>
        <translation>语法（GBNF）</translation>
    </message>
    <message>
        <source>The model writes as it likes.</source>
        <translation>模型自由书写。</translation>
    </message>
    <message>
        <source>Each answer is one JSON object.</source>
        <translation>每个回答是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Each answer is JSON that follows this schema.</source>
        <translation>每个回答是符合此 Schema 的 JSON。</translation>
    </message>
    <message>
        <source>Each answer follows this grammar, from “root” on.</source>
        <translation>每个回答都从“root”开始，遵循此语法。</translation>
    </message>
    <message>
        <source>Not used yet: {reason}.</source>
        <translation>尚未使用：{reason}。</translation>
    </message>
    <message>
        <source>Not used yet. Line {line}: {reason}.</source>
        <translation>尚未使用。第 {line} 行：{reason}。</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>AnswersBand</name>
    <message>
        <source>Answers before</source>
        <translation>前面的回答</translation>
    </message>
    <message>
        <source>Answers after</source>
        <translation>后面的回答</translation>
    </message>
    <message>
        <source>Drift of each token, KL divergence</source>
        <translation>各词元的偏离，KL 散度</translation>
    </message>
    <message>
        <source>Blind vote</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>{n} of {all} answers shown</source>
        <translation>显示 {n} / {all} 个回答</translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Nothing is archived.
Archived chats can still be searched.</source>
        <translation>没有已归档的对话。
归档的对话仍可搜索。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Back to chats</source>
        <translation>返回对话</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>BlindVote</name>
    <message>
        <source>A is better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Which answer is better? {n} of {all}: “{prompt}”</source>
        <translation>哪个回答更好？{n} / {all}：“{prompt}”</translation>
    </message>
    <message numerus="yes">
        <source>no difference in %n pair(s)</source>
        <translation>
            <numerusform>%n 组没有差别</numerusform>
        </translation>
    </message>
    <message>
        <source>Votes: {tally}</source>
        <translation>投票：{tally}</translation>
    </message>
    <message>
        <source>All answers are the same as the reference&apos;s.</source>
        <translation>所有回答都与参考相同。</translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation>回答 A</translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation>回答 B</translation>
    </message>
</context>
<context>
    <name>BuildRow</name>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>安装 {name}</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>flash attention auto</source>
        <translation>Flash Attention 自动</translation>
    </message>
    <message>
        <source>flash attention on</source>
        <translation>Flash Attention 开</translation>
    </message>
    <message>
        <source>flash attention off</source>
        <translation>Flash Attention 关</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>batches of {n}</source>
        <translation>批次 {n}</translation>
    </message>
    <message>
        <source>repacked weights</source>
        <translation>重排权重</translation>
    </message>
    <message>
        <source>plain weights</source>
        <translation>原始权重</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>Calibrate, about 10 s</source>
        <translation>校准，约 10 秒</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Threads and kernels are tried for some seconds, and the fastest are used from the next load of the model.</source>
        <translation>用几秒钟试验线程数和内核，下次加载模型时使用最快的组合。</translation>
    </message>
    <message>
        <source>Starting an engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <source>Measuring: {setting}</source>
        <translation>正在测量：{setting}</translation>
    </message>
    <message>
        <source>It is being measured.</source>
        <translation>正在测量此模型。</translation>
    </message>
    <message>
        <source>The model is answering.</source>
        <translation>模型正在回答。</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation>先加载一个模型。</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>{model}: {changes}: {gain} × the defaults, measured {day}</source>
        <translation>{model}：{changes}，速度是默认值的 {gain} 倍，测于 {day}</translation>
    </message>
    <message>
        <source>{model}: nothing beats the defaults, measured {day}</source>
        <translation>{model}：没有比默认值更快的设置，测于 {day}</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation>模型卡片</translation>
    </message>
    <message>
        <source>The rest of this long card is on its page.</source>
        <translation>卡片较长，其余内容见其页面。</translation>
    </message>
    <message>
        <source>This repository has no card to show.</source>
        <translation>此仓库没有可显示的卡片。</translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Verifying</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Reading {name}: {done} of {total}</source>
        <translation>正在读取 {name}：{done} / {total}</translation>
    </message>
    <message>
        <source>{n} more to read</source>
        <translation>还有 {n} 个待读取</translation>
    </message>
    <message>
        <source>{name} is whole.</source>
        <translation>{name} 完整无误。</translation>
    </message>
    <message>
        <source>Its SHA-256 is that of its download: {sha256}…</source>
        <translation>它的 SHA-256 与下载时一致：{sha256}…</translation>
    </message>
    <message>
        <source>{name} has changed.</source>
        <translation>{name} 已有变化。</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of its download. Delete it, and download it again. Now it is {sha256}…</source>
        <translation>它的 SHA-256 与下载时不一致。删除后重新下载。现在是 {sha256}…</translation>
    </message>
    <message>
        <source>{name} can be read to its end.</source>
        <translation>{name} 可以完整读取。</translation>
    </message>
    <message>
        <source>Its SHA-256 is that of when it was made: {sha256}…</source>
        <translation>它的 SHA-256 与生成时一致：{sha256}…</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of when it was made. Delete it, and make it again. Now it is {sha256}…</source>
        <translation>它的 SHA-256 与生成时不一致。删除后重新生成。现在是 {sha256}…</translation>
    </message>
    <message>
        <source>Nothing is known to compare it with, as it was not downloaded here. Its SHA-256 is {sha256}…</source>
        <translation>它不是在这里下载的，没有可比对的值。它的 SHA-256 是 {sha256}…</translation>
    </message>
    <message>
        <source>{size} are free once that is emptied.</source>
        <translation>清空后可释放 {size}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} 已还原。</translation>
    </message>
    <message numerus="yes">
        <source>%n models are back.</source>
        <translation>
            <numerusform>已还原 %n 个模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are in the trash.</source>
        <translation>
            <numerusform>%n 个模型已移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>已永久删除。</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} 已移到回收站。</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>已释放 {size}。</translation>
    </message>
</context>
<context>
    <name>ChatActs</name>
    <message>
        <source>Rename the chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Leave this temporary chat?</source>
        <translation>离开这个临时对话？</translation>
    </message>
    <message>
        <source>It was never stored. What was said in it will be gone.</source>
        <translation>它从未保存。其中的内容将会消失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>保留此对话</translation>
    </message>
    <message>
        <source>Delete this temporary chat?</source>
        <translation>删除这个临时对话？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>*Attached: {names}*</source>
        <translation>*附件：{names}*</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ChatFeed</name>
    <message>
        <source>The answer is complete.</source>
        <translation>回答完毕。</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>回答已停止。</translation>
    </message>
    <message>
        <source>Summarising the beginning of the conversation</source>
        <translation>正在总结对话的开头</translation>
    </message>
    <message>
        <source>Choose a model: it will answer this.</source>
        <translation>选择一个模型，由它来回答。</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>正在等待模型</translation>
    </message>
    <message>
        <source>Waiting for the answer in another chat</source>
        <translation>正在等待另一个对话的回答</translation>
    </message>
</context>
<context>
    <name>ChatItemModel</name>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>Folder {name}, chats: {count}, {state}</source>
        <translation>文件夹 {name}，{count} 个对话，{state}</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>在 {folder} 中</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>搜索范围</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>In all chats</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>In “{folder}”</source>
        <translation>在“{folder}”中</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>临时对话</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>导入对话…</translation>
    </message>
    <message>
        <source>Import a folder of chats…</source>
        <translation>导入对话文件夹…</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>导出所有对话…</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>没有对话包含这些字词。</translation>
    </message>
    <message>
        <source>No chats yet.
What you write stays on this computer.</source>
        <translation>还没有对话。
你写的内容只留在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>移回列表</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>Inglenook ended while this was being written.</source>
        <translation>写到这里时 Inglenook 退出了。</translation>
    </message>
    <message>
        <source>it is being repaired</source>
        <translation>正在修复</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Your chats are being repaired</source>
        <translation>正在修复你的对话</translation>
    </message>
    <message>
        <source>{count} entries looked at</source>
        <translation>已检查 {count} 条记录</translation>
    </message>
    <message>
        <source>{chats} chats with {messages} messages are there. The damaged file is kept as “{file}”.</source>
        <translation>现有 {chats} 个对话，共 {messages} 条消息。损坏的文件保留为“{file}”。</translation>
    </message>
    <message>
        <source>Your chats are repaired</source>
        <translation>你的对话已修复</translation>
    </message>
    <message>
        <source>No chats could be read from the damaged file</source>
        <translation>损坏的文件中没有可读取的对话</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ChoiceBanner</name>
    <message>
        <source>Enlarge…</source>
        <translation>扩大…</translation>
    </message>
    <message>
        <source>Finding out whether a longer context fits…</source>
        <translation>正在确认能否使用更长的上下文…</translation>
    </message>
    <message>
        <source>Enlarge to {length}</source>
        <translation>扩大到 {length}</translation>
    </message>
    <message>
        <source>What a context of {length} takes is not known.</source>
        <translation>不清楚 {length} 的上下文需要多少内存。</translation>
    </message>
    <message>
        <source>A context of {length} does not fit. {reason}</source>
        <translation>放不下 {length} 的上下文。{reason}</translation>
    </message>
    <message>
        <source>With a context of {length} the model takes {memory} of memory. It is loaded anew, and reads the conversation from its beginning.</source>
        <translation>上下文为 {length} 时，模型占用 {memory} 内存。模型会重新加载，并从头读取对话。</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Compare {n}</source>
        <translation>比较 {n} 个</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 个</translation>
    </message>
    <message>
        <source>Looking into the folders…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), {size}</source>
        <translation>
            <numerusform>%n 个模型，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick another variant of this model to compare them</source>
        <translation>再勾选此模型的一个变体即可比较</translation>
    </message>
    <message>
        <source>Only variants of one model can be compared</source>
        <translation>只能比较同一模型的变体</translation>
    </message>
    <message>
        <source>One of them cannot be loaded</source>
        <translation>其中一个无法加载</translation>
    </message>
</context>
<context>
    <name>CodeBlockView</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>保存代码</translation>
    </message>
</context>
<context>
    <name>CompanionList</name>
    <message>
        <source>{n} more files…</source>
        <translation>还有 {n} 个文件…</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>its tokenizer is of another kind</source>
        <translation>分词器种类不同</translation>
    </message>
    <message>
        <source>it cuts texts into words in another way</source>
        <translation>切分词语的方式不同</translation>
    </message>
    <message>
        <source>it has another vocabulary</source>
        <translation>词表不同</translation>
    </message>
    <message>
        <source>it joins letters to tokens in another way</source>
        <translation>把字母合成词元的方式不同</translation>
    </message>
    <message>
        <source>Sample in three languages</source>
        <translation>三种语言的示例文本</translation>
    </message>
    <message>
        <source>Sample in English</source>
        <translation>英文示例文本</translation>
    </message>
    <message>
        <source>Sample in Chinese</source>
        <translation>中文示例文本</translation>
    </message>
    <message>
        <source>Sample in Russian</source>
        <translation>俄文示例文本</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Own chats</source>
        <translation>自己的对话</translation>
    </message>
    <message>
        <source>indistinguishable</source>
        <translation>无法区分</translation>
    </message>
    <message>
        <source>near-lossless</source>
        <translation>近乎无损</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>noticeably worse</source>
        <translation>明显变差</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>差很多</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>很差</translation>
    </message>
    <message>
        <source>no difference seen</source>
        <translation>看不出差别</translation>
    </message>
    <message>
        <source>{share} same next token</source>
        <translation>{share} 的下一词元相同</translation>
    </message>
    <message>
        <source>KL divergence {kld}: {band}</source>
        <translation>KL 散度 {kld}（{band}）</translation>
    </message>
    <message>
        <source>{label}: {facts}.</source>
        <translation>{label}：{facts}。</translation>
    </message>
    <message>
        <source>No difference seen to {labels}.</source>
        <translation>与 {labels} 看不出差别。</translation>
    </message>
    <message>
        <source>{share} of the size of {reference}</source>
        <translation>大小为 {reference} 的 {share}</translation>
    </message>
    <message>
        <source>no difference in speed seen</source>
        <translation>看不出速度差别</translation>
    </message>
    <message>
        <source>{n}× faster here</source>
        <translation>在本机速度为 {n} 倍</translation>
    </message>
    <message>
        <source>{n}× slower here</source>
        <translation>在本机耗时为 {n} 倍</translation>
    </message>
    <message>
        <source>None of these fits in {memory} with a context of {context}: the smallest needs {needed}.</source>
        <translation>上下文为 {context} 时，{memory} 全都放不下：最小的需要 {needed}。</translation>
    </message>
    <message>
        <source>Nothing was measured that could tell them apart.</source>
        <translation>没有能区分它们的测量结果。</translation>
    </message>
    <message>
        <source>{label} answers fastest here, with {rate} tokens a second; how good the variants are was not measured.</source>
        <translation>{label} 在本机回答最快，每秒 {rate} 个词元；各变体的质量没有测量。</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>1st token</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>from the reference</source>
        <translation>相对参考</translation>
    </message>
    <message>
        <source>Same next token</source>
        <translation>下一词元相同</translation>
    </message>
    <message>
        <source>it is of no text in chunks of {n} tokens</source>
        <translation>它不是按每块 {n} 个词元测量的文本</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>{label}: reading the file</source>
        <translation>{label}：正在读取文件</translation>
    </message>
    <message>
        <source>{label}: loading</source>
        <translation>{label}：正在加载</translation>
    </message>
    <message>
        <source>{label}: answering</source>
        <translation>{label}：正在回答</translation>
    </message>
    <message>
        <source>{label}: measuring quality</source>
        <translation>{label}：正在测量质量</translation>
    </message>
    <message>
        <source>{label}: measuring speed</source>
        <translation>{label}：正在测量速度</translation>
    </message>
    <message>
        <source>round {n} of {all}</source>
        <translation>第 {n} / {all} 轮</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>Takes about {time}, {memory} of memory and {disk} of disk.</source>
        <translation>约需 {time}、{memory} 内存和 {disk} 磁盘空间。</translation>
    </message>
    <message>
        <source>The disk has only {free} free.</source>
        <translation>磁盘仅剩 {free} 可用。</translation>
    </message>
    <message>
        <source>Done in {time}, {when}</source>
        <translation>已完成，用时 {time}，{when}</translation>
    </message>
    <message>
        <source>Stopped after {time}, {when}</source>
        <translation>{time} 后停止，{when}</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Which variant should you keep?</source>
        <translation>该留下哪个变体？</translation>
    </message>
    <message>
        <source>Quality, speed and memory of each, measured on this computer. Choose the variants above, then start.</source>
        <translation>在这台电脑上测量各个变体的质量、速度和内存。在上方选好变体，然后开始。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>A comparison needs at least two variants of one model.</source>
        <translation>至少要有同一模型的两个变体才能比较。</translation>
    </message>
    <message>
        <source>Find models</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Add another variant to compare with.</source>
        <translation>再添加一个变体用于比较。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation>Ctrl+Enter 发送</translation>
    </message>
    <message>
        <source>Sent after this answer: {text}</source>
        <translation>这个回答之后发送：{text}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>Write the next message: it is sent when this answer ends</source>
        <translation>写下一条消息，此回答结束后发送</translation>
    </message>
    <message>
        <source>Message {model}</source>
        <translation>给 {model} 写消息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>写消息</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConstraintFields</name>
    <message>
        <source>&#xa0;GiB</source>
        <translation>&#xa0;GiB</translation>
    </message>
    <message>
        <source>any memory</source>
        <translation>不限内存</translation>
    </message>
    <message>
        <source>Must fit in</source>
        <translation>须放得进</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>with a context of</source>
        <translation>上下文为</translation>
    </message>
</context>
<context>
    <name>ContextChoices</name>
    <message>
        <source>This conversation does not fit into the context.</source>
        <translation>上下文放不下这段对话。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It has {needed} tokens, and the context {limit}, of which {reserve} are meant for the answer. Nothing has been cut.</source>
        <translation>对话有 {needed} 个词元，上下文为 {limit}，其中 {reserve} 留给回答。没有截断任何内容。</translation>
    </message>
    <message>
        <source>The last message alone is too long.</source>
        <translation>仅最后一条消息就太长了。</translation>
    </message>
    <message numerus="yes">
        <source>Without the %n oldest message(s), marked below, it fits.</source>
        <translation>
            <numerusform>去掉下方标出的 %n 条最早的消息就放得下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>去掉最早的</translation>
    </message>
    <message>
        <source>Summarise the oldest</source>
        <translation>总结最早的</translation>
    </message>
</context>
<context>
    <name>ContextSection</name>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>按模型设定</translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation>YaRN</translation>
    </message>
    <message>
        <source>NTK-aware</source>
        <translation>NTK-aware</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Reload now</source>
        <translation>立即重新加载</translation>
    </message>
    <message>
        <source>Use from the next load</source>
        <translation>下次加载时使用</translation>
    </message>
    <message>
        <source>A change here reloads the model.</source>
        <translation>改动后需重新加载模型。</translation>
    </message>
    <message>
        <source>{n} tokens</source>
        <translation>{n} 个词元</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>What this would take is not known: its file does not tell.</source>
        <translation>不清楚这会占用多少内存：模型文件没有说明。</translation>
    </message>
    <message>
        <source>Too long for this computer: {reason}</source>
        <translation>对这台电脑来说太长：{reason}</translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {ram} of RAM.</source>
        <translation>{n} 个词元将这样运行：{mode}，内存 {ram}。</translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {gpu} of GPU memory, {ram} of RAM.</source>
        <translation>{n} 个词元将这样运行：{mode}，显存 {gpu}，内存 {ram}。</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ConversationStack</name>
    <message>
        <source>Write a message to begin</source>
        <translation>写一条消息开始对话</translation>
    </message>
    <message>
        <source>The model answers on this computer. Nothing leaves it.</source>
        <translation>模型在这台电脑上回答，内容不会外传。</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>到最新</translation>
    </message>
</context>
<context>
    <name>Convert</name>
    <message>
        <source>its file “{file}” is missing</source>
        <translation>缺少文件“{file}”</translation>
    </message>
    <message>
        <source>its weights are in PyTorch’s own format</source>
        <translation>权重是 PyTorch 自有格式</translation>
    </message>
    <message>
        <source>there are no safetensors files in it</source>
        <translation>其中没有 safetensors 文件</translation>
    </message>
    <message>
        <source>its config.json names no architecture</source>
        <translation>其 config.json 没有写明架构</translation>
    </message>
    <message>
        <source>its architecture “{name}” is not supported</source>
        <translation>不支持架构“{name}”</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>不改变任何内容</translation>
    </message>
    <message>
        <source>it does not say how many heads it has</source>
        <translation>没有说明有多少个注意力头</translation>
    </message>
    <message>
        <source>the model has no “{tensor}” to change</source>
        <translation>模型没有可更改的“{tensor}”</translation>
    </message>
    <message>
        <source>its weights are quantized ({method})</source>
        <translation>权重已量化（{method}）</translation>
    </message>
    <message>
        <source>it claims to have far too many layers</source>
        <translation>声称的层数太多</translation>
    </message>
    <message>
        <source>its tokenizer or its card makes no sense</source>
        <translation>分词器或模型卡片无法理解</translation>
    </message>
    <message>
        <source>it has no usable “{key}”</source>
        <translation>没有可用的“{key}”</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>its weights of the type {type}</source>
        <translation>权重类型为 {type}</translation>
    </message>
    <message>
        <source>its “alpha_pattern” is not plain</source>
        <translation>“alpha_pattern”的写法过于复杂</translation>
    </message>
    <message>
        <source>its adapter_config.json describes no LoRA</source>
        <translation>adapter_config.json 描述的不是 LoRA</translation>
    </message>
    <message>
        <source>it uses {kind}, which is not supported</source>
        <translation>使用了 {kind}，暂不支持</translation>
    </message>
    <message>
        <source>it replaces “{tensor}”</source>
        <translation>会替换“{tensor}”</translation>
    </message>
    <message>
        <source>half of its “{tensor}” is missing</source>
        <translation>“{tensor}”缺了一半</translation>
    </message>
    <message>
        <source>its tokenizer cuts texts in a way that is not known</source>
        <translation>分词器切分文本的方式未知</translation>
    </message>
    <message>
        <source>its positions are scaled by “{method}”</source>
        <translation>位置以“{method}”方式缩放</translation>
    </message>
    <message>
        <source>it scales positions in a way that makes none</source>
        <translation>位置缩放的参数不合理</translation>
    </message>
    <message>
        <source>“{tensor}” has the type {type}</source>
        <translation>“{tensor}”的类型是 {type}</translation>
    </message>
    <message>
        <source>its merges make no sense</source>
        <translation>合并规则不合理</translation>
    </message>
    <message>
        <source>its vocabulary does not fit its embeddings</source>
        <translation>词表与嵌入不符</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>文件头不完整</translation>
    </message>
    <message>
        <source>its header is no list of tensors</source>
        <translation>文件头不是张量列表</translation>
    </message>
    <message>
        <source>“{tensor}” has the unknown type {type}</source>
        <translation>“{tensor}”的类型 {type} 未知</translation>
    </message>
    <message>
        <source>the size of “{tensor}” makes no sense</source>
        <translation>“{tensor}”的大小不合理</translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation>张量互相重叠</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it is no SentencePiece model</source>
        <translation>不是 SentencePiece 模型</translation>
    </message>
    <message>
        <source>it has tokens without embeddings</source>
        <translation>有词元没有嵌入</translation>
    </message>
    <message>
        <source>there is no tokenizer in it</source>
        <translation>其中没有分词器</translation>
    </message>
    <message>
        <source>its tokenizer is of the kind “{kind}”</source>
        <translation>分词器属于“{kind}”类</translation>
    </message>
    <message>
        <source>“{tensor}” has another shape</source>
        <translation>“{tensor}”的形状不同</translation>
    </message>
    <message>
        <source>llama.cpp has no place for its “{tensor}”</source>
        <translation>llama.cpp 没有放“{tensor}”的位置</translation>
    </message>
    <message>
        <source>some of its weights are missing</source>
        <translation>缺少部分权重</translation>
    </message>
</context>
<context>
    <name>Creativity</name>
    <message>
        <source>Precise</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>Stays with the likeliest words: for facts, code and translations.</source>
        <translation>只用最可能的词：适合事实、代码和翻译。</translation>
    </message>
    <message>
        <source>As the preset or the maker of the model advises.</source>
        <translation>按预设或模型作者的建议。</translation>
    </message>
    <message>
        <source>Takes less expected words: for stories and new ideas.</source>
        <translation>多用意料之外的词：适合故事和新点子。</translation>
    </message>
</context>
<context>
    <name>CutLine</name>
    <message>
        <source>Would not be sent to the model from here up</source>
        <translation>从此处往上将不发送给模型</translation>
    </message>
    <message>
        <source>Not sent to the model from here up</source>
        <translation>从此处往上不发送给模型</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date of this year</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>The CPU is always used: it computes what no GPU does.</source>
        <translation>CPU 始终使用：GPU 不算的由它计算。</translation>
    </message>
    <message>
        <source>A change counts from the next load.</source>
        <translation>改动从下次加载起生效。</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Looking at the hardware…</source>
        <translation>正在查看硬件…</translation>
    </message>
    <message>
        <source>A switch counts from the next load.</source>
        <translation>开关从下次加载起生效。</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>独立显卡</translation>
    </message>
    <message>
        <source>integrated, shares the RAM</source>
        <translation>集成显卡，共用内存</translation>
    </message>
    <message>
        <source>driver {name}</source>
        <translation>驱动程序 {name}</translation>
    </message>
    <message>
        <source>compute {version}</source>
        <translation>计算能力 {version}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsRow</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Versions, hardware and the last lines of the logs, without chats, tokens, folders or names of models</source>
        <translation>版本、硬件和日志的最后几行，不含对话、令牌、文件夹和模型名称</translation>
    </message>
    <message>
        <source>Libraries and their licences…</source>
        <translation>程序库及其许可协议…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>Vision part</source>
        <translation>视觉部分</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>重要性矩阵</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>{length} 上下文</translation>
    </message>
    <message>
        <source>Most downloaded</source>
        <translation>下载最多</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>近期热门</translation>
    </message>
    <message>
        <source>Most liked</source>
        <translation>点赞最多</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新发布</translation>
    </message>
    <message>
        <source>{least} to {most} B</source>
        <translation>{least}–{most} B</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <source>Up to {most} B</source>
        <translation>{most} B 及以下</translation>
    </message>
    <message>
        <source>Over {least} B</source>
        <translation>{least} B 以上</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Recommended here</source>
        <translation>本机推荐</translation>
    </message>
    <message>
        <source>Paused at {share}</source>
        <translation>已暂停，{share}</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>Expected: {meaning}</source>
        <translation>预计：{meaning}</translation>
    </message>
    <message>
        <source>Measured here: {rate}</source>
        <translation>本机实测：{rate}</translation>
    </message>
    <message>
        <source>The parts are estimated from the file&apos;s size, and exact once it is here.</source>
        <translation>各部分按文件大小估算，下载后即为准确值。</translation>
    </message>
    <message>
        <source>{n}&#xa0;B</source>
        <translation>{n}&#xa0;B</translation>
    </message>
    <message>
        <source>{n}&#xa0;× 100 M</source>
        <translation>{n}亿</translation>
    </message>
    <message>
        <source>{n}&#xa0;M</source>
        <translation>{n}&#xa0;M</translation>
    </message>
    <message>
        <source>{n}&#xa0;× 10 k</source>
        <translation>{n}万</translation>
    </message>
    <message>
        <source>{n}&#xa0;k</source>
        <translation>{n}&#xa0;k</translation>
    </message>
    <message>
        <source>9 6 3</source>
        <comment>the powers of ten that counts are cut to</comment>
        <translation>8 4</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>fluent</source>
        <translation>流畅</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>很慢</translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <comment>tokens per second</comment>
        <translation>{rate} 词元/秒</translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation>对这台电脑来说太大</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <source>trained for {count} tokens</source>
        <translation>训练长度 {count} 个词元</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>许可协议 {name}</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>更新于 {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n files, as one download</source>
        <translation>
            <numerusform>%n 个文件，合为一次下载</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected speed: {speed} ({meaning}).</source>
        <translation>预计速度：{speed}（{meaning}）。</translation>
    </message>
    <message>
        <source>20 tokens per second or more</source>
        <translation>每秒 20 个词元以上</translation>
    </message>
    <message>
        <source>5 to 20 tokens per second, as fast as people read</source>
        <translation>每秒 5 至 20 个词元，与人的阅读速度相当</translation>
    </message>
    <message>
        <source>1.5 to 5 tokens per second, slower than people read</source>
        <translation>每秒 1.5 至 5 个词元，比人阅读慢</translation>
    </message>
    <message>
        <source>less than 1.5 tokens per second</source>
        <translation>每秒不到 1.5 个词元</translation>
    </message>
    <message>
        <source>{gpu}/{all} layers at best, in {n} bits</source>
        <translation>{n} 位，最多 {gpu}/{all} 层</translation>
    </message>
    <message>
        <source>Full GPU up to {n} bits</source>
        <translation>全部在 GPU，最高 {n} 位</translation>
    </message>
    <message>
        <source>Experts on the CPU up to {n} bits</source>
        <translation>专家在 CPU，最高 {n} 位</translation>
    </message>
    <message>
        <source>CPU up to {n} bits, {speed}</source>
        <translation>CPU，最高 {n} 位，{speed}</translation>
    </message>
    <message>
        <source>{downloads} downloads a month</source>
        <translation>每月下载 {downloads} 次</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>{time} 后重试</translation>
    </message>
    <message>
        <source>{share}, {time} left</source>
        <translation>{share}，剩余 {time}</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Find a model for this computer</source>
        <translation>找一个适合这台电脑的模型</translation>
    </message>
    <message>
        <source>Each one shows how its variants would run here, before you download anything.</source>
        <translation>下载之前，就能看到每个模型的各个变体在本机会如何运行。</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>未选择模型</translation>
    </message>
    <message>
        <source>Choose one of those that were found.</source>
        <translation>从找到的模型中选一个。</translation>
    </message>
    <message>
        <source>Show popular models</source>
        <translation>显示热门模型</translation>
    </message>
</context>
<context>
    <name>DiskFoot</name>
    <message>
        <source>Disk {top}</source>
        <translation>磁盘 {top}</translation>
    </message>
    <message>
        <source>Models {size}</source>
        <translation>模型 {size}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>reading it takes too long</source>
        <translation>读取时间过长</translation>
    </message>
    <message>
        <source>reading it takes too much memory</source>
        <translation>读取占用内存过多</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>Its encoding was guessed: {encoding}.</source>
        <translation>编码是猜测的：{encoding}。</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>有些字符无法读取。</translation>
    </message>
    <message>
        <source>Only the first {read} of {all} pages were read.</source>
        <translation>只读取了前 {read} 页，共 {all} 页。</translation>
    </message>
    <message>
        <source>{blank} of {all} pages hold no text: scans, or pictures.</source>
        <translation>{all} 页中有 {blank} 页没有文本：是扫描件或图片。</translation>
    </message>
    <message>
        <source>These chapters could not be read: {names}.</source>
        <translation>以下章节无法读取：{names}。</translation>
    </message>
    <message>
        <source>It is so long that only its beginning was read.</source>
        <translation>内容太长，只读取了开头。</translation>
    </message>
    <message>
        <source>an old Office file, or one with a password</source>
        <translation>旧版 Office 文件，或设有密码</translation>
    </message>
    <message>
        <source>Save it as .docx without a password.</source>
        <translation>另存为不带密码的 .docx。</translation>
    </message>
    <message>
        <source>a rich text file</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>a package of files</source>
        <translation>文件包</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>another range than the one asked for</source>
        <translation>与所请求的范围不符</translation>
    </message>
    <message>
        <source>{length} bytes in place of {size}</source>
        <translation>{length} 字节，应为 {size}</translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation>它要求用户名和密码</translation>
    </message>
    <message>
        <source>it does not know the rest of the file</source>
        <translation>它不认得文件的其余部分</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>下载 {name}</translation>
    </message>
    <message>
        <source>another file has the same in capitals</source>
        <translation>另有文件与它只有大小写不同</translation>
    </message>
    <message>
        <source>it has too many folders</source>
        <translation>文件夹层数太多</translation>
    </message>
    <message>
        <source>it leads out of its folder</source>
        <translation>指向文件夹之外</translation>
    </message>
    <message>
        <source>it has characters that some systems do not allow</source>
        <translation>含有某些系统不允许的字符</translation>
    </message>
    <message>
        <source>it has characters that cannot be seen</source>
        <translation>含有看不见的字符</translation>
    </message>
    <message>
        <source>some systems drop the space or dot at its end</source>
        <translation>某些系统会去掉末尾的空格或句点</translation>
    </message>
    <message>
        <source>it is that of a device</source>
        <translation>与设备同名</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>太长</translation>
    </message>
</context>
<context>
    <name>DownloadRing</name>
    <message numerus="yes">
        <source>%n download(s) under way</source>
        <translation>
            <numerusform>正在下载 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n (download has|downloads have) failed</source>
        <translation>
            <numerusform>%n 项下载失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>将 {name} 移出列表</translation>
    </message>
    <message>
        <source>Give {name} up, and delete what has arrived</source>
        <translation>取消下载 {name}，并删除已下载的部分</translation>
    </message>
    <message>
        <source>Download {name} earlier</source>
        <translation>提前下载 {name}</translation>
    </message>
    <message>
        <source>Download {name} later</source>
        <translation>推后下载 {name}</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>暂停 {name}</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>继续 {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>下载 {name}</translation>
    </message>
    <message>
        <source>Load {name}, and chat</source>
        <translation>加载 {name} 并开始对话</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{reason} Next try in {n} s.</source>
        <translation>{reason}{n} 秒后重试。</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Checking what is here: {amount}</source>
        <translation>正在检查已有内容：{amount}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Putting it in its place</source>
        <translation>正在放入文件夹</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{n}&#xa0;MB/s</source>
        <translation>{n}&#xa0;MB/s</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>SHA-256 matches</source>
        <translation>SHA-256 一致</translation>
    </message>
    <message>
        <source>Complete; the hub tells no SHA-256</source>
        <translation>已完成；模型站未提供 SHA-256</translation>
    </message>
    <message>
        <source>{amount} are kept</source>
        <translation>已保留 {amount}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>DownloadsPanel</name>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take all that are done off the list</source>
        <translation>将已完成的全部移出列表</translation>
    </message>
    <message>
        <source>No downloads</source>
        <translation>没有下载</translation>
    </message>
    <message>
        <source>What you download is shown here, and goes on after a restart.</source>
        <translation>下载的内容会显示在这里，重启后继续。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>全部继续</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>{name}, first {n} %</source>
        <translation>{name}，前 {n}%</translation>
    </message>
</context>
<context>
    <name>DriftLegend</name>
    <message>
        <source>more</source>
        <translation>更大</translation>
    </message>
</context>
<context>
    <name>DriftStrip</name>
    <message>
        <source>Drift of each token from the reference</source>
        <translation>各词元与参考的偏离</translation>
    </message>
    <message>
        <source>“{text}” has a chance of {own} here, and of {other} in the reference.
First choice here: “{choice}”; in the reference: “{base}”.
KL divergence: {kld}</source>
        <translation>“{text}”的概率：此处 {own}，参考 {other}。
首选：此处“{choice}”，参考“{base}”。
KL 散度：{kld}</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>将文件拖放到这里作为附件</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Inglenook crashed the last time.</source>
        <translation>Inglenook 上次崩溃了。</translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook the last time.</source>
        <translation>上次 Inglenook 内部出了问题。</translation>
    </message>
    <message>
        <source>Inglenook was ended from outside the last time, or the computer was.</source>
        <translation>上次 Inglenook 被外部终止，或电脑突然关闭了。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>the engine has no kernels for it</source>
        <translation>引擎没有适用于它的内核</translation>
    </message>
    <message>
        <source>Metal cannot compile its kernels</source>
        <translation>Metal 无法编译其内核</translation>
    </message>
    <message>
        <source>its driver lost it</source>
        <translation>驱动程序与它失去连接</translation>
    </message>
    <message>
        <source>{0} reports “{1}”</source>
        <translation>{0} 报告“{1}”</translation>
    </message>
    <message>
        <source>its driver failed</source>
        <translation>驱动程序出错</translation>
    </message>
    <message>
        <source>The engine in use computes on the CPU only.</source>
        <translation>当前引擎只在 CPU 上计算。</translation>
    </message>
    <message>
        <source>it can use none</source>
        <translation>都无法使用</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>not the engine “{name}”</source>
        <translation>未用引擎“{name}”</translation>
    </message>
    <message>
        <source>no {backends}</source>
        <translation>未用 {backends}</translation>
    </message>
    <message>
        <source>no GPU: {reason}</source>
        <translation>未用 GPU：{reason}</translation>
    </message>
    <message>
        <source>it closed its pipe</source>
        <translation>关闭了管道</translation>
    </message>
    <message>
        <source>it crashes here</source>
        <translation>在本机上崩溃</translation>
    </message>
    <message>
        <source>its memory is short</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>its engine crashes here</source>
        <translation>其引擎在本机上崩溃</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>未用 GPU</translation>
    </message>
    <message>
        <source>safe CPU kernels</source>
        <translation>安全的 CPU 内核</translation>
    </message>
    <message>
        <source>the fast ones crash here</source>
        <translation>快速内核在本机上崩溃</translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation>内存不足</translation>
    </message>
    <message numerus="yes">
        <source>only %n layer(s) on the GPU</source>
        <translation>
            <numerusform>GPU 上只有 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>only {length} context</source>
        <translation>上下文只有 {length}</translation>
    </message>
    <message>
        <source>KV cache of 8 bits</source>
        <translation>KV 缓存 8 位</translation>
    </message>
    <message>
        <source>smaller batches</source>
        <translation>批次更小</translation>
    </message>
    <message>
        <source>its engine hangs here</source>
        <translation>其引擎在本机上没有响应</translation>
    </message>
    <message>
        <source>its engine fails here</source>
        <translation>其引擎在本机上出错</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs without {backend}.</source>
        <translation>对话内容已保留。再次发送，将不使用 {backend} 运行。</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs with safe CPU kernels.</source>
        <translation>对话内容已保留。再次发送，将使用安全的 CPU 内核运行。</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then takes less memory.</source>
        <translation>对话内容已保留。再次发送，将占用更少内存。</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Engine to use</source>
        <translation>使用的引擎</translation>
    </message>
    <message>
        <source>Automatic takes the newest one that suits the hardware. Used from the next load.</source>
        <translation>“自动”会选用适合硬件的最新引擎。从下次加载起使用。</translation>
    </message>
</context>
<context>
    <name>EngineOffer</name>
    <message>
        <source>The engine in use does not compute on the GPU.</source>
        <translation>当前引擎不在 GPU 上计算。</translation>
    </message>
    <message>
        <source>With the {backend} engine, the GPU is used.</source>
        <translation>使用 {backend} 引擎即可用上 GPU。</translation>
    </message>
    <message>
        <source>Get the {backend} engine</source>
        <translation>获取 {backend} 引擎</translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation>需要联网</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EngineRow</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>无法使用：{reason}</translation>
    </message>
    <message>
        <source>Computes with {backends}</source>
        <translation>计算后端：{backends}</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Stands by</source>
        <translation>备用</translation>
    </message>
</context>
<context>
    <name>EnginesView</name>
    <message>
        <source>CLBlast left llama.cpp in June 2024: what it was for, GPUs without CUDA or a working Metal, Vulkan does today, and OpenCL on Qualcomm’s GPUs.</source>
        <translation>llama.cpp 已于 2024 年 6 月移除 CLBlast：没有 CUDA 或可用 Metal 的 GPU 如今用 Vulkan，Qualcomm 的 GPU 用 OpenCL。</translation>
    </message>
    <message>
        <source>Install fetches a build from {index}, checks it, and tries it here. Nothing is fetched before.</source>
        <translation>“安装”会从 {index} 下载一个构建版本，校验后在本机试运行。在此之前不下载任何内容。</translation>
    </message>
    <message>
        <source>llama-cpp-python’s package index</source>
        <translation>llama-cpp-python 的软件包索引</translation>
    </message>
    <message>
        <source>No other build suits this computer: {reason}.</source>
        <translation>没有其他适合这台电脑的构建版本：{reason}。</translation>
    </message>
    <message>
        <source>Remove the engine “{name}”?</source>
        <translation>移除引擎“{name}”？</translation>
    </message>
    <message>
        <source>It would have to be fetched again.</source>
        <translation>再用时需重新下载。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Choose a LoRA adapter in a GGUF file, or go on without it.</source>
        <translation>选择 GGUF 格式的 LoRA 适配器，或不用它继续。</translation>
    </message>
    <message>
        <source>Load the model that it was made for, or go on without it.</source>
        <translation>加载它所对应的模型，或不用它继续。</translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>Inglenook 内部出了问题。</translation>
    </message>
    <message>
        <source>The log says more; please report it.</source>
        <translation>详情见日志，欢迎反馈。</translation>
    </message>
    <message>
        <source>Nothing is fetched: Inglenook is set to work offline.</source>
        <translation>没有下载：Inglenook 已设为离线工作。</translation>
    </message>
    <message>
        <source>Inglenook is already open, but does not answer.</source>
        <translation>Inglenook 已经打开，但没有响应。</translation>
    </message>
    <message>
        <source>Close it, or end it by the system’s list of programs, then start again.</source>
        <translation>关闭它，或在系统的任务列表中结束它，然后重新启动。</translation>
    </message>
    <message>
        <source>The settings in “{path}” cannot be used: {detail}.</source>
        <translation>“{path}”中的设置无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct the file, or delete it to start with the defaults.</source>
        <translation>修正该文件，或删除它以恢复默认值。</translation>
    </message>
    <message>
        <source>Inglenook works offline with its defaults: correct the file and start again, or change a setting, which keeps the file as “settings.damaged.toml”.</source>
        <translation>Inglenook 以默认值离线运行：修正该文件后重新启动，或更改任一设置，原文件会保留为“settings.damaged.toml”。</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>无法写入“{name}”。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>选择其他文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Look for a GGUF file of it, or use llama.cpp’s own script.</source>
        <translation>找它的 GGUF 文件，或使用 llama.cpp 自带的脚本。</translation>
    </message>
    <message>
        <source>“{name}” is too large to attach: it has {size}.</source>
        <translation>“{name}”太大，无法作为附件：{size}。</translation>
    </message>
    <message>
        <source>Attach a part of it, of {size} at most.</source>
        <translation>只附上其中一部分，最多 {size}。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation>“{name}”受密码保护。</translation>
    </message>
    <message>
        <source>Save a copy without the password, and attach that.</source>
        <translation>另存一份不带密码的副本，再作为附件添加。</translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation>“{name}”中没有文本。</translation>
    </message>
    <message>
        <source>If it is a scan, have its text recognized by a program for that.</source>
        <translation>如果是扫描件，先用文字识别程序处理。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {what}.</source>
        <translation>无法读取“{name}”：{what}。</translation>
    </message>
    <message>
        <source>Attach text, code, PDF, DOCX, ODT, EPUB or HTML.</source>
        <translation>可添加文本、代码、PDF、DOCX、ODT、EPUB 或 HTML。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; it may be damaged.</source>
        <translation>无法读取“{name}”，文件可能已损坏。</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, and try again.</source>
        <translation>用相应的程序打开并重新保存，然后重试。</translation>
    </message>
    <message>
        <source>The name “{shown}” cannot be used for a file here: {detail}.</source>
        <translation>名称“{shown}”不能用作本机的文件名：{detail}。</translation>
    </message>
    <message>
        <source>Choose another variant, or another publisher.</source>
        <translation>选择其他变体或其他发布者。</translation>
    </message>
    <message>
        <source>“{name}” is not complete: the repository lacks some of its parts.</source>
        <translation>“{name}”不完整：仓库缺少部分分片。</translation>
    </message>
    <message>
        <source>Choose another variant.</source>
        <translation>选择其他变体。</translation>
    </message>
    <message>
        <source>“{folder}” needs {needed} of free space, and has {free}.</source>
        <translation>“{folder}”需要 {needed} 可用空间，现有 {free}。</translation>
    </message>
    <message>
        <source>Switch off “Work offline” in Settings.</source>
        <translation>在设置中关闭“离线工作”。</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>没有可比较的内容。</translation>
    </message>
    <message>
        <source>Choose a model, and smaller variants of it.</source>
        <translation>选择一个模型及其较小的变体。</translation>
    </message>
    <message>
        <source>“{name}” holds no comparison.</source>
        <translation>“{name}”中没有比较结果。</translation>
    </message>
    <message>
        <source>Choose a report that was saved as JSON.</source>
        <translation>选择以 JSON 格式保存的报告。</translation>
    </message>
    <message>
        <source>Choose a plain text in UTF-8.</source>
        <translation>选择 UTF-8 编码的纯文本。</translation>
    </message>
    <message>
        <source>“{name}” cannot be converted: {detail}.</source>
        <translation>无法转换“{name}”：{detail}。</translation>
    </message>
    <message>
        <source>Choose the folder of a whole model, or download it again.</source>
        <translation>选择完整模型的文件夹，或重新下载。</translation>
    </message>
    <message>
        <source>“{name}” cannot be converted without the model it was made for.</source>
        <translation>没有“{name}”所对应的模型，无法转换。</translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model.</source>
        <translation>指定该模型的文件夹或 GGUF 文件。</translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model, “{base}”.</source>
        <translation>指定该模型“{base}”的文件夹或 GGUF 文件。</translation>
    </message>
    <message>
        <source>The values of “{tensor}” are too large for the type F16.</source>
        <translation>“{tensor}”的数值超出 F16 类型的范围。</translation>
    </message>
    <message>
        <source>Choose BF16 or F32 instead.</source>
        <translation>改用 BF16 或 F32。</translation>
    </message>
    <message>
        <source>“{name}” is already there.</source>
        <translation>“{name}”已存在。</translation>
    </message>
    <message>
        <source>Choose another name, or delete that file first.</source>
        <translation>换一个名称，或先删除该文件。</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>腾出一些空间，或换一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {detail}.</source>
        <translation>无法写入“{path}”：{detail}。</translation>
    </message>
    <message>
        <source>Wait until that has ended, or stop it.</source>
        <translation>等它结束，或停止它。</translation>
    </message>
    <message>
        <source>There is another file “{path}”, which was left as it is.</source>
        <translation>已有另一个文件“{path}”，未作改动。</translation>
    </message>
    <message>
        <source>Rename or delete it, then download again.</source>
        <translation>将它重命名或删除，然后重新下载。</translation>
    </message>
    <message>
        <source>“{name}” on the hub is not the file that was chosen.</source>
        <translation>模型站上的“{name}”不是当初选择的文件。</translation>
    </message>
    <message>
        <source>Open the model anew, and choose again.</source>
        <translation>重新打开该模型并重新选择。</translation>
    </message>
    <message>
        <source>“{name}” arrived damaged twice: its SHA-256 is not the hub&apos;s.</source>
        <translation>“{name}”两次下载都已损坏：其 SHA-256 与模型站的不符。</translation>
    </message>
    <message>
        <source>Try another connection or mirror; nothing damaged was kept.</source>
        <translation>换一个网络连接或镜像；损坏的内容没有保留。</translation>
    </message>
    <message>
        <source>{host} sends something else than the file: {detail}.</source>
        <translation>{host} 发来的不是该文件：{detail}。</translation>
    </message>
    <message>
        <source>Try again later, or use another connection or mirror.</source>
        <translation>稍后重试，或换一个网络连接或镜像。</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>无法启动引擎。</translation>
    </message>
    <message>
        <source>Install Inglenook again; the log of the engine says more.</source>
        <translation>重新安装 Inglenook；详情见引擎日志。</translation>
    </message>
    <message>
        <source>This engine does not know the model architecture “{architecture}”.</source>
        <translation>此引擎不认识模型架构“{architecture}”。</translation>
    </message>
    <message>
        <source>A newer version of Inglenook may; or choose another model.</source>
        <translation>新版 Inglenook 也许可以；或选择其他模型。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>内存不足，无法运行此模型。</translation>
    </message>
    <message>
        <source>This model needs {needed} of memory, and there is {free}.</source>
        <translation>此模型需要 {needed} 内存，现有 {free} 可用。</translation>
    </message>
    <message>
        <source>Choose a smaller quantization or a shorter context.</source>
        <translation>选择更小的量化或更短的上下文。</translation>
    </message>
    <message>
        <source>llama.cpp gives no reason</source>
        <translation>llama.cpp 没有给出原因</translation>
    </message>
    <message>
        <source>The model could not be loaded: {reason}.</source>
        <translation>无法加载模型：{reason}。</translation>
    </message>
    <message>
        <source>Try another variant of this model.</source>
        <translation>试试此模型的其他变体。</translation>
    </message>
    <message>
        <source>The engine stopped ({how}).</source>
        <translation>引擎已停止（{how}）。</translation>
    </message>
    <message>
        <source>What was said is kept. Send again to start the engine anew.</source>
        <translation>对话内容已保留。再次发送即可重新启动引擎。</translation>
    </message>
    <message>
        <source>The system ended the engine, most likely because memory ran out.</source>
        <translation>系统结束了引擎，多半是因为内存耗尽。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller quantization.</source>
        <translation>关闭其他程序，或选择更小的量化。</translation>
    </message>
    <message>
        <source>The engine did not answer for {seconds:.0f} s and was ended.</source>
        <translation>引擎 {seconds:.0f} 秒没有响应，已将其结束。</translation>
    </message>
    <message>
        <source>The engine sent something that makes no sense, and was ended.</source>
        <translation>引擎发来了无法理解的内容，已将其结束。</translation>
    </message>
    <message>
        <source>The prompt has {prompt} tokens, and the context holds {context}.</source>
        <translation>提示词有 {prompt} 个词元，而上下文只能容纳 {context} 个。</translation>
    </message>
    <message>
        <source>The prompt has about {prompt} tokens, and the context holds {context}.</source>
        <translation>提示词约有 {prompt} 个词元，而上下文只能容纳 {context} 个。</translation>
    </message>
    <message>
        <source>Shorten the prompt, or load the model with a longer context.</source>
        <translation>缩短提示词，或用更长的上下文加载模型。</translation>
    </message>
    <message>
        <source>The chat template of this model failed: {detail}.</source>
        <translation>此模型的对话模板出错：{detail}。</translation>
    </message>
    <message>
        <source>Choose another prompt format for this model.</source>
        <translation>为此模型选择其他提示词格式。</translation>
    </message>
    <message>
        <source>The grammar for the answer cannot be used: {detail}.</source>
        <translation>回答所用的语法无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct it, or send without it.</source>
        <translation>修正它，或不用它发送。</translation>
    </message>
    <message>
        <source>The engine could not go on with this answer.</source>
        <translation>引擎无法继续这个回答。</translation>
    </message>
    <message>
        <source>What was said is kept. Try again, or load the model anew.</source>
        <translation>对话内容已保留。重试，或重新加载模型。</translation>
    </message>
    <message>
        <source>The model gave no summary.</source>
        <translation>模型没有给出总结。</translation>
    </message>
    <message>
        <source>Leave the oldest turns out, or use a longer context.</source>
        <translation>去掉最早的轮次，或使用更长的上下文。</translation>
    </message>
    <message>
        <source>This model was not calibrated: a copy to measure needs {needed} of {place}, and {free} is free.</source>
        <translation>此模型未校准：测量用的副本需要 {needed} {place}，可用 {free}。</translation>
    </message>
    <message>
        <source>Close other programs; or unload the model and run “inglenook calibrate”, which needs it only once.</source>
        <translation>关闭其他程序；或卸载模型后运行“inglenook calibrate”，它只占用一份。</translation>
    </message>
    <message>
        <source>Nothing can be measured while a model is at work.</source>
        <translation>模型工作时无法测量。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>等它完成，或停止它。</translation>
    </message>
    <message>
        <source>“{repo_id}” does not exist, or is private.</source>
        <translation>“{repo_id}”不存在，或是私有的。</translation>
    </message>
    <message>
        <source>Check the spelling; a private one needs your access token, in Settings under Network.</source>
        <translation>检查拼写；私有仓库需要你的访问令牌，见设置中的“网络”。</translation>
    </message>
    <message>
        <source>“{repo_id}” has no such revision.</source>
        <translation>“{repo_id}”没有这个修订版本。</translation>
    </message>
    <message>
        <source>Leave the revision out to take the newest one.</source>
        <translation>不写修订版本即使用最新的。</translation>
    </message>
    <message>
        <source>“{repo_id}” has no such file any more.</source>
        <translation>“{repo_id}”已经没有这个文件。</translation>
    </message>
    <message>
        <source>Look at the repository again; it may have changed.</source>
        <translation>再看一下该仓库，它可能已有变化。</translation>
    </message>
    <message>
        <source>Your account may not use “{repo_id}” yet.</source>
        <translation>你的账号还不能使用“{repo_id}”。</translation>
    </message>
    <message>
        <source>Accept its licence at {url}, and wait if its author must agree.</source>
        <translation>在 {url} 接受其许可；如需作者同意，则等待批准。</translation>
    </message>
    <message>
        <source>The licence of “{repo_id}” must be accepted first.</source>
        <translation>需先接受“{repo_id}”的许可。</translation>
    </message>
    <message>
        <source>Accept it at {url}, then enter your access token in Settings, under Network.</source>
        <translation>在 {url} 接受许可，然后在设置的“网络”中填入访问令牌。</translation>
    </message>
    <message>
        <source>“{repo_id}” has been disabled by the hub.</source>
        <translation>“{repo_id}”已被模型站停用。</translation>
    </message>
    <message>
        <source>Look for the same model by another author.</source>
        <translation>找其他作者发布的同一模型。</translation>
    </message>
    <message>
        <source>{host} does not know your access token.</source>
        <translation>{host} 不认可你的访问令牌。</translation>
    </message>
    <message>
        <source>Correct or remove it in Settings, under Network.</source>
        <translation>在设置的“网络”中更正或移除它。</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>过一会儿再试。</translation>
    </message>
    <message>
        <source>Try again in {time}.</source>
        <translation>{time} 后再试。</translation>
    </message>
    <message>
        <source>{host} was asked too often in a short time.</source>
        <translation>短时间内对 {host} 的请求过多。</translation>
    </message>
    <message>
        <source>{host} has a problem of its own ({status}).</source>
        <translation>{host} 自身出了问题（{status}）。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>过几分钟再试。</translation>
    </message>
    <message>
        <source>{host} refused the request ({status}).</source>
        <translation>{host} 拒绝了请求（{status}）。</translation>
    </message>
    <message>
        <source>{host} refused the request ({status}): {reason}.</source>
        <translation>{host} 拒绝了请求（{status}）：{reason}。</translation>
    </message>
    <message>
        <source>If this is a mirror, try Hugging Face itself.</source>
        <translation>如果这是镜像，试试 Hugging Face 官方站点。</translation>
    </message>
    <message>
        <source>What came from {host} is no answer of a model hub.</source>
        <translation>{host} 的回应不像是模型站发来的。</translation>
    </message>
    <message>
        <source>If this network has a log-in page, open a browser and log in first.</source>
        <translation>如果此网络有登录页面，先打开浏览器登录。</translation>
    </message>
    <message>
        <source>{host} offers no search.</source>
        <translation>{host} 不提供搜索。</translation>
    </message>
    <message>
        <source>Paste the name of a model, as in author/name, or use another hub.</source>
        <translation>粘贴“作者/名称”形式的模型名，或换一个模型站。</translation>
    </message>
    <message>
        <source>“{text}” is {what}.</source>
        <translation>“{text}”是{what}。</translation>
    </message>
    <message>
        <source>Paste the address of a model, or its name as in author/name.</source>
        <translation>粘贴模型的地址，或“作者/名称”形式的名称。</translation>
    </message>
    <message>
        <source>An image cannot be read: {detail}.</source>
        <translation>有图片无法读取：{detail}。</translation>
    </message>
    <message>
        <source>Attach it as a PNG or JPEG file, or send without it.</source>
        <translation>以 PNG 或 JPEG 文件添加，或不带图片发送。</translation>
    </message>
    <message>
        <source>This model cannot see images: {detail}.</source>
        <translation>此模型不能看图片：{detail}。</translation>
    </message>
    <message>
        <source>Download the model’s mmproj file into the same folder.</source>
        <translation>将该模型的 mmproj 文件下载到同一文件夹。</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>没有模型“{name}”。</translation>
    </message>
    <message>
        <source>Check the name, and whether the file was moved.</source>
        <translation>检查名称，以及文件是否被移动过。</translation>
    </message>
    <message>
        <source>There are several models “{name}”.</source>
        <translation>有多个模型叫“{name}”。</translation>
    </message>
    <message>
        <source>Choose one of: {candidates}.</source>
        <translation>从中选一个：{candidates}。</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>没有选择模型。</translation>
    </message>
    <message>
        <source>Choose one; any .gguf file will do.</source>
        <translation>选一个即可，任何 .gguf 文件都行。</translation>
    </message>
    <message>
        <source>“{name}” is not a GGUF model: {detail}.</source>
        <translation>“{name}”不是 GGUF 模型：{detail}。</translation>
    </message>
    <message>
        <source>Choose another file; models for Inglenook are in GGUF files.</source>
        <translation>选择其他文件；Inglenook 的模型是 GGUF 文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {detail}.</source>
        <translation>无法读取“{name}”：{detail}。</translation>
    </message>
    <message>
        <source>The output cannot be written: {detail}.</source>
        <translation>无法写入输出：{detail}。</translation>
    </message>
    <message>
        <source>Make room on the disk, or send it elsewhere.</source>
        <translation>腾出磁盘空间，或输出到别处。</translation>
    </message>
    <message>
        <source>Your chats have too little text to measure quality by: {least} tokens are needed.</source>
        <translation>你的对话文本太少，无法用来测量质量：需要 {least} 个词元。</translation>
    </message>
    <message>
        <source>Choose a sample or a text file for now.</source>
        <translation>暂时先选示例文本或文本文件。</translation>
    </message>
    <message>
        <source>The text “{name}” was not kept with this comparison.</source>
        <translation>此比较没有保留文本“{name}”。</translation>
    </message>
    <message>
        <source>Choose a text, and run the comparison again.</source>
        <translation>选择文本，然后重新比较。</translation>
    </message>
    <message>
        <source>No file can be called “{name}”.</source>
        <translation>文件不能命名为“{name}”。</translation>
    </message>
    <message>
        <source>Leave out slashes, and signs such as : * ? &lt; &gt; and |.</source>
        <translation>不要使用斜杠，以及 : * ? &lt; &gt; | 等符号。</translation>
    </message>
    <message>
        <source>Free some space, then try again; what has arrived is kept.</source>
        <translation>腾出一些空间，然后重试；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the folder, then try again.</source>
        <translation>检查磁盘和文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>“{name}” is just being downloaded or made.</source>
        <translation>“{name}”正在下载或生成。</translation>
    </message>
    <message>
        <source>Choose another variant, or use a newer version of Inglenook.</source>
        <translation>选择其他变体，或使用新版 Inglenook。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: {detail}.</source>
        <translation>“{name}”已损坏：{detail}。</translation>
    </message>
    <message>
        <source>Download it again, or copy it anew from where it came.</source>
        <translation>重新下载，或从来源重新复制。</translation>
    </message>
    <message>
        <source>A part of this model is missing: “{missing}”.</source>
        <translation>此模型缺少一个分片：“{missing}”。</translation>
    </message>
    <message>
        <source>Put all parts of the model into one folder.</source>
        <translation>将模型的所有分片放到同一文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is not deleted: it is used where it is, in “{folder}”.</source>
        <translation>“{name}”没有删除：它在“{folder}”中原地使用。</translation>
    </message>
    <message>
        <source>Delete it with the program that it belongs to, or by yourself.</source>
        <translation>用它所属的程序删除，或自行删除。</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted: {detail}.</source>
        <translation>无法删除“{name}”：{detail}。</translation>
    </message>
    <message>
        <source>Check that no program uses it, and the rights of its folder.</source>
        <translation>检查是否有程序正在使用它，以及文件夹的权限。</translation>
    </message>
    <message>
        <source>“{name}” cannot be put into the trash: {detail}.</source>
        <translation>无法将“{name}”移到回收站：{detail}。</translation>
    </message>
    <message>
        <source>It is still there; delete it for good, if you want.</source>
        <translation>它还在原处；需要的话可永久删除。</translation>
    </message>
    <message>
        <source>“{name}” cannot be put back: {detail}.</source>
        <translation>无法还原“{name}”：{detail}。</translation>
    </message>
    <message>
        <source>Look for it in the system’s trash.</source>
        <translation>到系统的回收站里找。</translation>
    </message>
    <message>
        <source>The network cannot be used as it is set up: {detail}.</source>
        <translation>当前的网络设置无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Correct it in Settings, under Network.</source>
        <translation>在设置的“网络”中更正。</translation>
    </message>
    <message>
        <source>The address of {host} was not found.</source>
        <translation>找不到 {host} 的地址。</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接 {host}。</translation>
    </message>
    <message>
        <source>Check the connection and the firewall, then try again.</source>
        <translation>检查网络连接和防火墙，然后重试。</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} 没有响应。</translation>
    </message>
    <message>
        <source>Try again in a while; the connection or the server is overloaded.</source>
        <translation>过一会儿再试；网络或服务器负载过高。</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>与 {host} 的连接中断了。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {detail}.</source>
        <translation>{host} 的证书不受信任：{detail}。</translation>
    </message>
    <message>
        <source>If a proxy or virus scanner of yours opens connections, add its certificate in Settings, under Network.</source>
        <translation>如果你的代理或杀毒软件会拆解连接，在设置的“网络”中添加其证书。</translation>
    </message>
    <message>
        <source>The proxy refused the connection: {detail}.</source>
        <translation>代理拒绝了连接：{detail}。</translation>
    </message>
    <message>
        <source>Check the proxy and its password in Settings, under Network.</source>
        <translation>在设置的“网络”中检查代理及其密码。</translation>
    </message>
    <message>
        <source>There is no engine pack “{name}”.</source>
        <translation>没有引擎包“{name}”。</translation>
    </message>
    <message>
        <source>“inglenook engines” lists those that are installed.</source>
        <translation>“inglenook engines”可列出已安装的引擎包。</translation>
    </message>
    <message>
        <source>The engine pack was left as it was: {detail}.</source>
        <translation>引擎包保持原样：{detail}。</translation>
    </message>
    <message>
        <source>Check the connection and the index.</source>
        <translation>检查网络连接和索引。</translation>
    </message>
    <message>
        <source>The engine pack “{name}” cannot be used here: {reason}.</source>
        <translation>引擎包“{name}”在本机无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Another engine stays in use; remove this pack, or try another one.</source>
        <translation>仍使用其他引擎；移除此引擎包，或换一个试试。</translation>
    </message>
    <message>
        <source>“{name}” holds no preset: {detail}.</source>
        <translation>“{name}”中没有预设：{detail}。</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook has exported.</source>
        <translation>选择由 Inglenook 导出的文件。</translation>
    </message>
    <message>
        <source>The model could not be quantized: {reason}.</source>
        <translation>无法量化模型：{reason}。</translation>
    </message>
    <message>
        <source>Check the model’s file, or choose another quantization.</source>
        <translation>检查模型文件，或选择其他量化。</translation>
    </message>
    <message>
        <source>The importance matrix cannot be used: {detail}.</source>
        <translation>重要性矩阵无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Choose one in a GGUF file that was made for this model.</source>
        <translation>选择为此模型制作的 GGUF 格式重要性矩阵。</translation>
    </message>
    <message>
        <source>No importance matrix of this model can be computed: {detail}.</source>
        <translation>无法计算此模型的重要性矩阵：{detail}。</translation>
    </message>
    <message>
        <source>Look for one that others computed, or choose a larger type.</source>
        <translation>找别人算好的，或选择更大的类型。</translation>
    </message>
    <message>
        <source>The importance matrix cannot be written: {detail}.</source>
        <translation>无法写入重要性矩阵：{detail}。</translation>
    </message>
    <message>
        <source>There is no quantization “{name}”.</source>
        <translation>没有量化“{name}”。</translation>
    </message>
    <message>
        <source>Choose one such as Q4_K_M, Q6_K or Q8_0.</source>
        <translation>选择 Q4_K_M、Q6_K 或 Q8_0 之类的量化。</translation>
    </message>
    <message>
        <source>“{name}” is quantized already, and would lose quality once more.</source>
        <translation>“{name}”已经量化过，再次量化会进一步损失质量。</translation>
    </message>
    <message>
        <source>Choose a variant in F16, BF16 or F32 instead.</source>
        <translation>改选 F16、BF16 或 F32 的变体。</translation>
    </message>
    <message>
        <source>{name} cannot be made without an importance matrix.</source>
        <translation>没有重要性矩阵，无法生成 {name}。</translation>
    </message>
    <message>
        <source>Give the file of one, or choose a larger type.</source>
        <translation>提供重要性矩阵文件，或选择更大的类型。</translation>
    </message>
    <message>
        <source>This text is too short to compare by: it has {n} tokens, and {least} are needed.</source>
        <translation>这段文本太短，无法用于比较：有 {n} 个词元，至少需要 {least} 个。</translation>
    </message>
    <message>
        <source>Choose a longer text.</source>
        <translation>选择更长的文本。</translation>
    </message>
    <message>
        <source>The file of the reference model cannot be used: {detail}.</source>
        <translation>参考模型的文件无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Choose one that was made with this model, or measure the reference anew.</source>
        <translation>选择用此模型生成的文件，或重新测量参考模型。</translation>
    </message>
    <message>
        <source>The file of the reference model cannot be written: {detail}.</source>
        <translation>无法写入参考模型的文件：{detail}。</translation>
    </message>
    <message>
        <source>Free some space, or compare by fewer parts of the text.</source>
        <translation>腾出一些空间，或用更少的文本片段比较。</translation>
    </message>
    <message>
        <source>This model cannot be measured: {detail}.</source>
        <translation>此模型无法测量：{detail}。</translation>
    </message>
    <message>
        <source>Download its file again, or make it anew.</source>
        <translation>重新下载其文件，或重新生成。</translation>
    </message>
    <message>
        <source>“{name}” cannot be compared with “{reference}”: {difference}.</source>
        <translation>“{name}”无法与“{reference}”比较：{difference}。</translation>
    </message>
    <message>
        <source>Compare variants of one and the same model.</source>
        <translation>比较同一模型的变体。</translation>
    </message>
    <message>
        <source>Your chats were written by a newer version of Inglenook.</source>
        <translation>你的对话是由更新版本的 Inglenook 写入的。</translation>
    </message>
    <message>
        <source>Update Inglenook; nothing was changed.</source>
        <translation>更新 Inglenook；没有作任何改动。</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {detail}.</source>
        <translation>“{path}”无法使用：{detail}。</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the folder is writable.</source>
        <translation>检查磁盘是否已满，文件夹是否可写。</translation>
    </message>
    <message>
        <source>Another program is using “{path}”.</source>
        <translation>其他程序正在使用“{path}”。</translation>
    </message>
    <message>
        <source>Close what may use it (a backup, say), then try again.</source>
        <translation>关闭可能占用它的程序（例如备份），然后重试。</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” cannot grow.</source>
        <translation>磁盘已满，“{path}”无法继续写入。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>“{path}”已损坏。</translation>
    </message>
    <message>
        <source>Repair it: what can be read is kept, and so is the damaged file.</source>
        <translation>修复它：能读取的内容和损坏的文件都会保留。</translation>
    </message>
    <message>
        <source>The system’s keyring does not let Inglenook at the access token.</source>
        <translation>系统密钥环不让 Inglenook 读取访问令牌。</translation>
    </message>
    <message>
        <source>Unlock it and start Inglenook anew; public models need no token.</source>
        <translation>解锁后重新启动 Inglenook；公开模型不需要令牌。</translation>
    </message>
    <message>
        <source>No version is published on {host} yet.</source>
        <translation>{host} 上还没有发布版本。</translation>
    </message>
    <message>
        <source>{host} does not say which version is the newest ({status}).</source>
        <translation>{host} 没有给出最新版本（{status}）。</translation>
    </message>
    <message>
        <source>Try again another day.</source>
        <translation>改天再试。</translation>
    </message>
    <message>
        <source>What came from {host} names no version of Inglenook.</source>
        <translation>{host} 的回应中没有 Inglenook 的版本。</translation>
    </message>
    <message>
        <source>It has no models for Inglenook; choose another repository.</source>
        <translation>其中没有适用于 Inglenook 的模型，选择其他仓库。</translation>
    </message>
    <message>
        <source>The repository has no variant “{name}”.</source>
        <translation>仓库中没有变体“{name}”。</translation>
    </message>
    <message>
        <source>The repository has several variants “{name}”.</source>
        <translation>仓库中有多个变体“{name}”。</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Markdown, to read and to post</source>
        <translation>Markdown，用于阅读和发布</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>JSON, which can be opened again here</source>
        <translation>JSON，可在此重新打开</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出比较结果</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text for notes and other programs</source>
        <translation>文本，供笔记和其他程序使用</translation>
    </message>
    <message>
        <source>A page for a browser, with code in colour</source>
        <translation>网页，代码带颜色，用浏览器打开</translation>
    </message>
    <message>
        <source>To print, or to send</source>
        <translation>用于打印或发送</translation>
    </message>
    <message>
        <source>All branches, files and settings: Inglenook can import it again</source>
        <translation>所有分支、文件和设置：Inglenook 可重新导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Reading {done} of {all} tokens</source>
        <translation>正在读取 {done} / {all} 个词元</translation>
    </message>
    <message>
        <source>first token {time}</source>
        <translation>首个词元 {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} token(s)</source>
        <translation>
            <numerusform>{count} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>length limit</source>
        <translation>达到长度上限</translation>
    </message>
    <message>
        <source>context full</source>
        <translation>上下文已满</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Technical cause</source>
        <translation>技术原因</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} token(s)</source>
        <translation>
            <numerusform>{n} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>about {n} tokens</source>
        <translation>约 {n} 个词元</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
</context>
<context>
    <name>FileFitting</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{name}” does not fit into the context.</source>
        <translation>上下文放不下“{name}”。</translation>
    </message>
    <message>
        <source>It has {n} tokens, and there is room for {room}.</source>
        <translation>它有 {n} 个词元，只剩 {room} 个的空间。</translation>
    </message>
    <message>
        <source>Use the first {n} %</source>
        <translation>使用前 {n}%</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>FileTray</name>
    <message>
        <source>Files to be sent</source>
        <translation>待发送的文件</translation>
    </message>
    <message>
        <source>Picture {n}.png</source>
        <translation>图片 {n}.png</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件的文本</translation>
    </message>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <translation>这段文本很长，这里只显示开头。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>questions, writing, code</source>
        <translation>问答、写作、代码</translation>
    </message>
    <message>
        <source>problems that need thought</source>
        <translation>需要思考的问题</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>writing and conversation</source>
        <translation>写作与对话</translation>
    </message>
    <message>
        <source>programming</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>All-round: {purpose}</source>
        <translation>全能：{purpose}</translation>
    </message>
    <message>
        <source>Quick: {purpose}</source>
        <translation>快速：{purpose}</translation>
    </message>
    <message>
        <source>Most capable here: {purpose}</source>
        <translation>本机能力最强：{purpose}</translation>
    </message>
    <message>
        <source>Another kind: {purpose}</source>
        <translation>另一种：{purpose}</translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <translation>这段文本很长，这里只显示开头。</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove {folder}</source>
        <translation>移除 {folder}</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>添加模型文件夹</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove the folder, keep its chats</source>
        <translation>移除文件夹，保留其中的对话</translation>
    </message>
</context>
<context>
    <name>FoldersFoot</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>添加模型文件夹</translation>
    </message>
</context>
<context>
    <name>FoldersMenu</name>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>移出文件夹</translation>
    </message>
</context>
<context>
    <name>FormatSection</name>
    <message>
        <source>Prompt format</source>
        <translation>提示词格式</translation>
    </message>
    <message>
        <source>Edit the template…</source>
        <translation>编辑模板…</translation>
    </message>
    <message>
        <source>Show exactly what is sent…</source>
        <translation>查看实际发送的内容…</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <translation>模型自带</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>From the model’s file; where it has none, the one that fits.</source>
        <translation>取自模型文件；文件中没有时用合适的格式。</translation>
    </message>
    <message>
        <source>Your own template, for this chat.</source>
        <translation>你自己的模板，用于此对话。</translation>
    </message>
    <message>
        <source>In place of the model’s own. Answers suffer if it was not taught this format.</source>
        <translation>代替模型自带的格式。如果模型没有学过这种格式，回答质量会下降。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Plain conversation</source>
        <translation>纯对话</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型自带</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Context in use</source>
        <translation>上下文用量</translation>
    </message>
    <message>
        <source>{used} of {total} tokens</source>
        <translation>{used} / {total} 个词元</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>上下文已满</translation>
    </message>
</context>
<context>
    <name>Gguf</name>
    <message>
        <source>its beginning does not tell how large it is</source>
        <translation>开头没有说明它有多大</translation>
    </message>
    <message>
        <source>it has too many tensors</source>
        <translation>张量太多</translation>
    </message>
    <message>
        <source>it claims to have {n} {what} in {size} bytes</source>
        <translation>声称在 {size} 字节中有 {n} 个{what}</translation>
    </message>
    <message>
        <source>a name in its header has {n} bytes</source>
        <translation>文件头中有名称长达 {n} 字节</translation>
    </message>
    <message>
        <source>a name in its header is no text</source>
        <translation>文件头中有名称不是文本</translation>
    </message>
    <message>
        <source>its header goes on to byte {end}, and the file has {size} bytes</source>
        <translation>文件头延伸到第 {end} 字节，而文件只有 {size} 字节</translation>
    </message>
    <message>
        <source>its header has more than {n} MiB</source>
        <translation>文件头超过 {n} MiB</translation>
    </message>
    <message>
        <source>it holds an array of arrays</source>
        <translation>含有数组的数组</translation>
    </message>
    <message>
        <source>it holds a value of the unknown type {kind}</source>
        <translation>含有未知类型 {kind} 的值</translation>
    </message>
    <message>
        <source>it is no language model, but of the kind “{kind}”</source>
        <translation>不是语言模型，而是“{kind}”类</translation>
    </message>
    <message>
        <source>Choose the model that it goes with.</source>
        <translation>选择与它配套的模型。</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>是网页</translation>
    </message>
    <message>
        <source>it is a ZIP archive or a PyTorch file</source>
        <translation>是 ZIP 压缩包或 PyTorch 文件</translation>
    </message>
    <message>
        <source>it is a Git LFS pointer, not the file itself</source>
        <translation>是 Git LFS 指针，不是文件本身</translation>
    </message>
    <message>
        <source>it is in the format before GGUF</source>
        <translation>是 GGUF 之前的格式</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>the key “{key}” comes twice</source>
        <translation>键“{key}”出现了两次</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>被系统拒绝</translation>
    </message>
    <message>
        <source>Check who may read the file, and that its disk is well.</source>
        <translation>检查文件的读取权限，以及磁盘是否正常。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>it begins like no GGUF file</source>
        <translation>开头不像 GGUF 文件</translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation>是为大端序计算机制作的</translation>
    </message>
    <message>
        <source>it has the GGUF version {version}</source>
        <translation>GGUF 版本为 {version}</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” comes twice</source>
        <translation>张量“{tensor}”出现了两次</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has {n} dimensions</source>
        <translation>张量“{tensor}”有 {n} 个维度</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has the unknown type {number}</source>
        <translation>张量“{tensor}”的类型 {number} 未知</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has too many elements</source>
        <translation>张量“{tensor}”的元素太多</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has rows of {n} {type}</source>
        <translation>张量“{tensor}”每行有 {n} 个 {type}</translation>
    </message>
    <message>
        <source>its alignment is no power of two</source>
        <translation>对齐值不是 2 的幂</translation>
    </message>
    <message>
        <source>it claims to be aligned to {n} bytes</source>
        <translation>声称按 {n} 字节对齐</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” is not aligned</source>
        <translation>张量“{tensor}”没有对齐</translation>
    </message>
    <message>
        <source>its tensors end at byte {end}, and the file has {size} bytes</source>
        <translation>张量延伸到第 {end} 字节，而文件只有 {size} 字节</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>it does not tell its architecture</source>
        <translation>没有说明架构</translation>
    </message>
    <message>
        <source>it has no layers</source>
        <translation>没有层</translation>
    </message>
    <message>
        <source>{n} values for {n_layers} layers</source>
        <translation>{n_layers} 层却有 {n} 个值</translation>
    </message>
    <message>
        <source>its {what} has {n} values</source>
        <translation>其{what}有 {n} 个值</translation>
    </message>
    <message>
        <source>its “{key}” is {value}</source>
        <translation>其“{key}”为 {value}</translation>
    </message>
    <message>
        <source>it is no model but of the kind “{kind}”</source>
        <translation>不是模型，而是“{kind}”类</translation>
    </message>
    <message>
        <source>its tensors are larger than any disk</source>
        <translation>张量比任何磁盘都大</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>循环状态</translation>
    </message>
</context>
<context>
    <name>GivenUp</name>
    <message>
        <source>The download of {name} was given up.</source>
        <translation>{name} 的下载已取消。</translation>
    </message>
    <message>
        <source>What has arrived is deleted in a moment.</source>
        <translation>已下载的部分即将删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>The whole model: to quantize from, and to compare with</source>
        <translation>完整模型：用于量化和比较</translation>
    </message>
    <message>
        <source>For other versions of llama.cpp, does not load here</source>
        <translation>用于其他版本的 llama.cpp，此处无法加载</translation>
    </message>
    <message>
        <source>Poor: a last resort for very large models</source>
        <translation>较差：超大模型的最后选择</translation>
    </message>
    <message>
        <source>For models that were trained this way</source>
        <translation>适合以此方式训练的模型</translation>
    </message>
    <message>
        <source>Near perfect</source>
        <translation>近乎完美</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>High quality, a little smaller</source>
        <translation>高质量，略小</translation>
    </message>
    <message>
        <source>Old: Q5_K_M is smaller and better</source>
        <translation>旧格式：Q5_K_M 更小更好</translation>
    </message>
    <message>
        <source>Old: Q5_K_S is better</source>
        <translation>旧格式：Q5_K_S 更好</translation>
    </message>
    <message>
        <source>Practically lossless</source>
        <translation>几乎无损</translation>
    </message>
    <message>
        <source>Good: what this model was trained for (QAT)</source>
        <translation>良好：模型专为此量化训练（QAT）</translation>
    </message>
    <message>
        <source>Good: the best balance</source>
        <translation>良好：最均衡</translation>
    </message>
    <message>
        <source>Good, a little smaller</source>
        <translation>良好，略小</translation>
    </message>
    <message>
        <source>Good, for models that K-quants do not suit</source>
        <translation>良好，适合不宜用 K-quants 的模型</translation>
    </message>
    <message>
        <source>Good, and the smallest that is</source>
        <translation>良好，同档中最小</translation>
    </message>
    <message>
        <source>Good: experts in the 4 bits they may be made for</source>
        <translation>良好：专家用 4 位，可能与训练时一致</translation>
    </message>
    <message>
        <source>4 bits, best where the model was trained in them</source>
        <translation>4 位，最适合以此训练的模型</translation>
    </message>
    <message>
        <source>Old: Q4_K_M is smaller and better</source>
        <translation>旧格式：Q4_K_M 更小更好</translation>
    </message>
    <message>
        <source>Old: Q4_K_S is better</source>
        <translation>旧格式：Q4_K_S 更好</translation>
    </message>
    <message>
        <source>Usable where memory is short</source>
        <translation>内存不足时可用</translation>
    </message>
    <message>
        <source>Low: the loss shows</source>
        <translation>偏低：能看出损失</translation>
    </message>
    <message>
        <source>Low, but good for its size</source>
        <translation>偏低，但就其大小而言不错</translation>
    </message>
    <message>
        <source>Low: better than Q3_K_S at its size</source>
        <translation>偏低：同等大小下好于 Q3_K_S</translation>
    </message>
    <message>
        <source>Low: for large models on small GPUs</source>
        <translation>偏低：适合小显存跑大模型</translation>
    </message>
    <message>
        <source>Low: IQ3_S is as small and much better</source>
        <translation>偏低：IQ3_S 同样小，却好得多</translation>
    </message>
    <message>
        <source>Poor, but surprisingly usable in large models</source>
        <translation>较差，但用于大模型出人意料地可用</translation>
    </message>
    <message>
        <source>Poor: much of the quality is gone</source>
        <translation>较差：质量损失很大</translation>
    </message>
    <message>
        <source>Barely speaks: only where nothing else fits</source>
        <translation>勉强能说话：别的都放不下时才用</translation>
    </message>
    <message>
        <source>{words}; some tensors finer</source>
        <translation>{words}；部分张量更精细</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s), of some kind</source>
        <translation>
            <numerusform>%n 位，具体种类不详</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>NVIDIA&apos;s driver, Linux&apos; graphics drivers and Vulkan know none</source>
        <translation>NVIDIA 驱动程序、Linux 图形驱动程序和 Vulkan 都没有报告</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver, Windows and Vulkan know none</source>
        <translation>NVIDIA 驱动程序、Windows 和 Vulkan 都没有报告</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s Metal does not run on Macs with an Intel processor</source>
        <translation>llama.cpp 的 Metal 不能在 Intel 处理器的 Mac 上运行</translation>
    </message>
    <message>
        <source>llama.cpp takes an integrated GPU only where there is no other.</source>
        <translation>只有在没有其他 GPU 时，llama.cpp 才会用集成显卡。</translation>
    </message>
    <message>
        <source>Used through {backend}.</source>
        <translation>通过 {backend} 使用。</translation>
    </message>
    <message>
        <source>Your {gpu} is not used: it is switched off in the settings.</source>
        <translation>你的 {gpu} 未使用：已在设置中关闭。</translation>
    </message>
    <message>
        <source>Your {gpu} is not used: {cause}</source>
        <translation>你的 {gpu} 未使用：{cause}</translation>
    </message>
    <message>
        <source>{backend} did not find it. A newer driver may help.</source>
        <translation>{backend} 没有找到它。更新驱动程序也许有用。</translation>
    </message>
    <message>
        <source>the engine in use computes on the CPU only. The {backend} engine would use it.</source>
        <translation>当前引擎只在 CPU 上计算。{backend} 引擎可以使用它。</translation>
    </message>
    <message>
        <source>the engine in use computes with {others} only. The {backend} engine would use it.</source>
        <translation>当前引擎只用 {others} 计算。{backend} 引擎可以使用它。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>it has no Vulkan driver. With one, the Vulkan engine would use it.</source>
        <translation>没有 Vulkan 驱动程序。装上后，Vulkan 引擎可以使用它。</translation>
    </message>
    <message>
        <source>it is too old for the CUDA engine, and has no Vulkan driver.</source>
        <translation>对 CUDA 引擎来说太旧，又没有 Vulkan 驱动程序。</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver does not answer. After an update of the driver, restart the computer.</source>
        <translation>NVIDIA 驱动程序没有响应。如果更新过驱动程序，重启电脑。</translation>
    </message>
    <message>
        <source>it has no driver by NVIDIA. With that, the CUDA engine would use it.</source>
        <translation>没有 NVIDIA 的驱动程序。装上后，CUDA 引擎可以使用它。</translation>
    </message>
    <message>
        <source>Computes what is not on a GPU.</source>
        <translation>计算不在 GPU 上的部分。</translation>
    </message>
    <message>
        <source>Computes everything, as no GPU is used.</source>
        <translation>负责全部计算，因为没有使用 GPU。</translation>
    </message>
    <message>
        <source>Computes everything, as no GPU was found: {why}.</source>
        <translation>负责全部计算，因为没有发现 GPU：{why}。</translation>
    </message>
</context>
<context>
    <name>HardwareSections</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>What ran and what did not</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>HardwareStrip</name>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>no GPU for models, which run well on the CPU too</source>
        <translation>没有可用的 GPU，用 CPU 也能流畅运行</translation>
    </message>
    <message>
        <source>{amount} RAM</source>
        <translation>{amount} 内存</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>本机运行</translation>
    </message>
    <message>
        <source>Prompt
tok/s</source>
        <translation>提示词
词元/秒</translation>
    </message>
    <message>
        <source>Answer
tok/s</source>
        <translation>回答
词元/秒</translation>
    </message>
    <message>
        <source>Peak
GiB</source>
        <translation>峰值
GiB</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>HistoryButton</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>以往的比较</translation>
    </message>
    <message>
        <source>Open a report…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>报告 (*.json)</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>HitItemModel</name>
    <message>
        <source>Estimated from its size, exact once it is opened: {best}</source>
        <translation>按大小估算，打开后即为准确值：{best}</translation>
    </message>
    <message>
        <source>{name} by {author}, {downloads} downloads, {likes} likes</source>
        <translation>{name}，作者 {author}，{downloads} 次下载，{likes} 个赞</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <source>its licence must be accepted</source>
        <translation>需先接受许可</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Models found</source>
        <translation>找到的模型</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>a data set, not a model</source>
        <translation>数据集，不是模型</translation>
    </message>
    <message>
        <source>an application, not a model</source>
        <translation>应用，不是模型</translation>
    </message>
    <message>
        <source>a collection, not a model</source>
        <translation>合集，不是模型</translation>
    </message>
    <message>
        <source>a paper, not a model</source>
        <translation>论文，不是模型</translation>
    </message>
    <message>
        <source>documentation, not a model</source>
        <translation>文档，不是模型</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>无效的地址</translation>
    </message>
    <message>
        <source>the address of no model</source>
        <translation>不指向模型的地址</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>it makes no sense</source>
        <translation>无法理解其内容</translation>
    </message>
    <message>
        <source>its messages follow each other in a circle</source>
        <translation>消息首尾相接，成了环</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>没有消息</translation>
    </message>
</context>
<context>
    <name>ImportDamaged</name>
    <message>
        <source>“{name}” is damaged.</source>
        <translation>“{name}”已损坏。</translation>
    </message>
    <message>
        <source>Export the chats anew, then try again.</source>
        <translation>重新导出对话，然后重试。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>导入 %n 个对话？</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” comes from {program}.</source>
        <translation>“{name}”来自 {program}。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个对话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) (is|are) here already.</source>
        <translation>
            <numerusform>%n 个对话已经存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: {chats}.</source>
        <translation>
            <numerusform>跳过 %n 个：{chats}。</numerusform>
        </translation>
    </message>
    <message>
        <source>a chat without a title</source>
        <translation>无标题的对话</translation>
    </message>
    <message>
        <source>“{title}”: {reason}</source>
        <translation>“{title}”：{reason}</translation>
    </message>
</context>
<context>
    <name>ImportTooLarge</name>
    <message>
        <source>“{name}” is too large to be read.</source>
        <translation>“{name}”太大，无法读取。</translation>
    </message>
    <message>
        <source>Export fewer chats at once, and again.</source>
        <translation>每次少导出一些对话，然后重试。</translation>
    </message>
</context>
<context>
    <name>ImportTooNew</name>
    <message>
        <source>These chats come from a newer version of Inglenook.</source>
        <translation>这些对话来自更新版本的 Inglenook。</translation>
    </message>
    <message>
        <source>Update Inglenook, then try again.</source>
        <translation>更新 Inglenook，然后重试。</translation>
    </message>
</context>
<context>
    <name>ImportUnknown</name>
    <message>
        <source>“{name}” holds no chats that Inglenook can read.</source>
        <translation>“{name}”中没有 Inglenook 能读取的对话。</translation>
    </message>
    <message>
        <source>Choose an export of Inglenook, of ChatGPT or of the llama.cpp web UI, or the threads folder of Jan.</source>
        <translation>选择 Inglenook、ChatGPT 或 llama.cpp 网页界面的导出文件，或 Jan 的 threads 文件夹。</translation>
    </message>
</context>
<context>
    <name>ImportUnreadable</name>
    <message>
        <source>“{name}” cannot be read: {why}.</source>
        <translation>无法读取“{name}”：{why}。</translation>
    </message>
    <message>
        <source>Check that it is there, and may be read.</source>
        <translation>检查它是否存在，以及是否允许读取。</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Brings a model or a LoRA adapter, as Hugging Face Transformers and PEFT save it, into one GGUF file. The folder stays as it is.</source>
        <translation>把 Hugging Face Transformers 或 PEFT 保存的模型或 LoRA 适配器转为一个 GGUF 文件。原文件夹不变。</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用模型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choose the folder of a checkpoint</source>
        <translation>选择检查点文件夹</translation>
    </message>
    <message>
        <source>One with config.json and safetensors files, or with a LoRA adapter. Llama, Mistral, Qwen 2 and 3, and Gemma 1 to 3 can be imported.</source>
        <translation>其中须有 config.json 和 safetensors 文件，或 LoRA 适配器。可导入 Llama、Mistral、Qwen 2 和 3、Gemma 1 至 3。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>未选择文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be imported yet.</source>
        <translation>还无法导入。</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>{type} · {size}, as it is stored</source>
        <translation>{type} · {size}，原始类型</translation>
    </message>
    <message>
        <source>{type} · {size}</source>
        <translation>{type} · {size}</translation>
    </message>
    <message>
        <source>A LoRA adapter</source>
        <translation>LoRA 适配器</translation>
    </message>
    <message>
        <source>Merge it into a model</source>
        <translation>合并到模型</translation>
    </message>
    <message>
        <source>Quantize it</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Choose the folder of the model</source>
        <translation>选择模型文件夹</translation>
    </message>
</context>
<context>
    <name>ImportanceBox</name>
    <message>
        <source>Importance matrix</source>
        <translation>重要性矩阵</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Compute it from a text: {name}</source>
        <translation>用文本计算：{name}</translation>
    </message>
    <message>
        <source>Compute it from a text file…</source>
        <translation>用文本文件计算…</translation>
    </message>
    <message>
        <source>The file of one…</source>
        <translation>已有的矩阵文件…</translation>
    </message>
    <message>
        <source>Choose an importance matrix</source>
        <translation>选择重要性矩阵</translation>
    </message>
    <message>
        <source>Choose a text</source>
        <translation>选择文本</translation>
    </message>
</context>
<context>
    <name>InstallView</name>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Asking the package index for {name}…</source>
        <translation>正在向软件包索引查询 {name}…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>按下快捷键…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries and their licences</source>
        <translation>程序库及其许可协议</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Inglenook stands on the work of these projects.</source>
        <translation>Inglenook 建立在这些项目之上。</translation>
    </message>
    <message>
        <source>{name} came without the words of its licence, {licence}.</source>
        <translation>{name} 没有附带许可协议 {licence} 的全文。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>the system refused</source>
        <translation>被系统拒绝</translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation>Hugging Face 缓存</translation>
    </message>
    <message>
        <source>its path is no Unicode text</source>
        <translation>其路径不是 Unicode 文本</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>将它重命名。</translation>
    </message>
    <message>
        <source>another file has its name now</source>
        <translation>它的名称现在属于另一个文件</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the file.</source>
        <translation>检查磁盘和文件的权限。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open {host} outside of Inglenook?</source>
        <translation>在 Inglenook 之外打开 {host}？</translation>
    </message>
    <message>
        <source>This is no web address. It is not opened.</source>
        <translation>这不是网址，不会打开。</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}、{next}</translation>
    </message>
    <message>
        <source>{before}; {next}</source>
        <translation>{before}；{next}</translation>
    </message>
    <message>
        <source>{before} {next}</source>
        <translation>{before}{next}</translation>
    </message>
</context>
<context>
    <name>LoadFailure</name>
    <message>
        <source>Load the former model</source>
        <translation>加载之前的模型</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>换一个…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>Make a variant of {name}</source>
        <translation>生成 {name} 的变体</translation>
    </message>
    <message>
        <source>Working out how large each will be…</source>
        <translation>正在计算各变体的大小…</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Made from {file}, which stays as it is. Sizes are exact.</source>
        <translation>由 {file} 生成，原文件不变。大小为准确值。</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} 字节</translation>
    </message>
    <message>
        <source>Needs an importance matrix: inglenook quantize makes both</source>
        <translation>需要重要性矩阵：inglenook quantize 可一并生成</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of another type</source>
        <translation>
            <numerusform>%n 个张量为其他类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MakingRow</name>
    <message>
        <source>Making {type}…</source>
        <translation>正在生成 {type}…</translation>
    </message>
    <message>
        <source>Making {type}: {share}</source>
        <translation>正在生成 {type}：{share}</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>MathsText</name>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measuring {name}; the loaded model comes back afterwards.</source>
        <translation>正在测量 {name}；完成后会恢复已加载的模型。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>{free} of {total} free</source>
        <translation>可用 {free} / {total}</translation>
    </message>
</context>
<context>
    <name>MemoryBar</name>
    <message>
        <source>Memory of {name}</source>
        <translation>{name} 的内存</translation>
    </message>
    <message>
        <source>Its memory is not known</source>
        <translation>内存大小未知</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>可用 {free} / {total}</translation>
    </message>
    <message>
        <source>{free} free without the loaded model · {total} in all</source>
        <translation>不计当前模型，可用 {free} / {total}</translation>
    </message>
</context>
<context>
    <name>MemoryLegend</name>
    <message>
        <source>Inglenook</source>
        <translation>Inglenook</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>MemoryLine</name>
    <message>
        <source>RAM · {free}</source>
        <translation>内存 · {free}</translation>
    </message>
</context>
<context>
    <name>MemoryUse</name>
    <message>
        <source>GPU memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>{held} of {total}</source>
        <translation>{held} / {total}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Makes a LoRA adapter a part of a model, as one file for programs that know no adapters. What it changes becomes F16; the rest is copied.</source>
        <translation>把 LoRA 适配器并入模型，成为一个文件，供不支持适配器的程序使用。改动的部分变为 F16，其余原样复制。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Choose an adapter…</source>
        <translation>选择适配器…</translation>
    </message>
    <message>
        <source>1 is as its maker meant it; 0 changes nothing.</source>
        <translation>1 为制作者设定的强度，0 不作任何改变。</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>选择模型。</translation>
    </message>
    <message>
        <source>Choose an adapter.</source>
        <translation>选择适配器。</translation>
    </message>
    <message>
        <source>Nothing can be merged yet.</source>
        <translation>还无法合并。</translation>
    </message>
    <message>
        <source>None is chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>A LoRA adapter in a GGUF. One of PEFT can be imported first.</source>
        <translation>GGUF 格式的 LoRA 适配器。PEFT 的适配器可先导入。</translation>
    </message>
    <message>
        <source>Looking whether they go together…</source>
        <translation>正在查看两者是否匹配…</translation>
    </message>
    <message>
        <source>Choose an adapter</source>
        <translation>选择适配器</translation>
    </message>
    <message>
        <source>LoRA adapters (*.gguf)</source>
        <translation>LoRA 适配器 (*.gguf)</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Fork from here</source>
        <translation>从此处分叉</translation>
    </message>
    <message>
        <source>Delete with its answers</source>
        <translation>连同回答删除</translation>
    </message>
    <message>
        <source>Delete with its question</source>
        <translation>连同提问删除</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>复制为纯文本</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>换模型重新生成…</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>No models of your own yet</source>
        <translation>还没有自己的模型</translation>
    </message>
    <message>
        <source>Download one that suits this computer, or use a file.</source>
        <translation>下载一个适合这台电脑的模型，或使用已有的文件。</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>获取模型…</translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation>我有 .gguf 文件…</translation>
    </message>
    <message>
        <source>No model is called so</source>
        <translation>没有这样命名的模型</translation>
    </message>
    <message>
        <source>The filter looks at names, variants, publishers and file names.</source>
        <translation>筛选范围包括名称、变体、发布者和文件名。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>This goes to the trash, and frees {size} once that is emptied.</source>
        <translation>将移到回收站，清空后可释放 {size}。</translation>
    </message>
    <message>
        <source>This goes to the trash, and frees no space, as it is also elsewhere.</source>
        <translation>将移到回收站，但不会释放空间，因为别处也有此文件。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>comes with Inglenook</source>
        <translation>Inglenook 自带</translation>
    </message>
    <message>
        <source>included with Inglenook: small, to try things out</source>
        <translation>Inglenook 自带：体积小，供试用</translation>
    </message>
    <message>
        <source>{size} with its vision part</source>
        <translation>{size}（含视觉部分）</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>删除 %n 个模型？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n files go.</source>
        <translation>
            <numerusform>全部 %n 个文件都会删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, loaded as one</source>
        <translation>
            <numerusform>%n 个文件，合并加载</numerusform>
        </translation>
    </message>
    <message>
        <source>Also here: {path}</source>
        <translation>还位于：{path}</translation>
    </message>
    <message>
        <source>{model} with {adapter}</source>
        <translation>{model} 加 {adapter}</translation>
    </message>
    <message>
        <source>Made here from {source}</source>
        <translation>在本机由 {source} 生成</translation>
    </message>
    <message>
        <source>Made here from {source}, {day}</source>
        <translation>{day}在本机由 {source} 生成</translation>
    </message>
    <message>
        <source>Calibrated here, {day}</source>
        <translation>{day}在本机校准</translation>
    </message>
    <message>
        <source>Measured here, {day}: {how}</source>
        <translation>{day}在本机测量：{how}</translation>
    </message>
    <message>
        <source>Prompt: {rate} tokens per second</source>
        <translation>提示词：每秒 {rate} 个词元</translation>
    </message>
    <message>
        <source>Answer: {rate} tokens per second</source>
        <translation>回答：每秒 {rate} 个词元</translation>
    </message>
    <message>
        <source>Memory: {size}</source>
        <translation>内存：{size}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>文件未找到</translation>
    </message>
    <message>
        <source>{place}, used in place</source>
        <translation>{place}，原地使用</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>可用 {free} / {total}</translation>
    </message>
    <message>
        <source>{name}, {size}, goes with it</source>
        <translation>{name}，{size}，与它配套</translation>
    </message>
    <message>
        <source>{name}, {size}, lets it see pictures</source>
        <translation>{name}，{size}，让它能看图片</translation>
    </message>
    <message>
        <source>{n} of {all} layers on the GPU</source>
        <translation>{n} / {all} 层在 GPU</translation>
    </message>
    <message>
        <source>{n} context</source>
        <translation>{n} 上下文</translation>
    </message>
    <message numerus="yes">
        <source>{mean} ± {spread} (%n times)</source>
        <translation>
            <numerusform>{mean} ± {spread}（%n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens per second</source>
        <translation>每秒 {rate} 个词元</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
</context>
<context>
    <name>MineDelegate</name>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>文件未找到</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>MineView</name>
    <message>
        <source>Models on this computer</source>
        <translation>本机模型</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Open a .gguf…</source>
        <translation>打开 .gguf…</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>为何用此方案？</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>A tiny demonstration model that comes with Inglenook</source>
        <translation>Inglenook 自带的小型演示模型</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>为何用此方案？</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <source>{n}&#xa0;bits</source>
        <translation>{n}&#xa0;位</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Mine</source>
        <translation>我的模型</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation>打开 .gguf…</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Downloads: {n} under way</source>
        <translation>下载：{n} 项进行中</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Access to {name}</source>
        <translation>{name} 的访问权限</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>{name} 的详情</translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation>它要求用户名和密码</translation>
    </message>
    <message>
        <source>How {name} would run</source>
        <translation>{name} 会如何运行</translation>
    </message>
    <message>
        <source>a proxy’s address ends with its port</source>
        <translation>末尾应有端口号</translation>
    </message>
    <message>
        <source>it must hold no name and no password</source>
        <translation>不能含有用户名和密码</translation>
    </message>
    <message>
        <source>it must hold no “?” and no “#”</source>
        <translation>不能含有“?”或“#”</translation>
    </message>
    <message>
        <source>give its whole path</source>
        <translation>须为完整路径</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>no certificates in PEM format can be read from it</source>
        <translation>读不出 PEM 格式的证书</translation>
    </message>
    <message>
        <source>it holds spaces or letters that no address has</source>
        <translation>含有空格或地址中不能有的字母</translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation>格式无效</translation>
    </message>
    <message>
        <source>it must begin with {schemes}</source>
        <translation>须以 {schemes} 开头</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>没有主机名</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} 或 {last}</translation>
    </message>
    <message>
        <source>the proxy&apos;s address makes no sense</source>
        <translation>代理地址格式无效</translation>
    </message>
    <message>
        <source>as for the proxy’s address, {reason}</source>
        <translation>代理地址：{reason}</translation>
    </message>
    <message>
        <source>as for the mirror’s address, {reason}</source>
        <translation>镜像地址：{reason}</translation>
    </message>
    <message>
        <source>“{path}” holds no certificates that can be read</source>
        <translation>从“{path}”中读不出证书</translation>
    </message>
</context>
<context>
    <name>NetworkButton</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Models can be looked for and fetched when you ask for it.</source>
        <translation>可按你的要求查找和下载模型。</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched.</source>
        <translation>不收发任何数据。</translation>
    </message>
</context>
<context>
    <name>NetworkSections</name>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Requests since the start</source>
        <translation>启动以来的请求</translation>
    </message>
</context>
<context>
    <name>OwnPromptDialog</name>
    <message>
        <source>Write a prompt</source>
        <translation>写提示词</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What each variant is to answer</source>
        <translation>每个变体要回答的内容</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Metal computes on Apple&apos;s chips</source>
        <translation>Metal 可在 Apple 芯片上计算</translation>
    </message>
    <message>
        <source>ROCm supports this AMD GPU</source>
        <translation>ROCm 支持这块 AMD GPU</translation>
    </message>
    <message>
        <source>a GPU has a Vulkan driver</source>
        <translation>有 GPU 装了 Vulkan 驱动程序</translation>
    </message>
    <message>
        <source>CUDA {toolkit} suits NVIDIA&apos;s driver {driver} and compute capability {architecture}</source>
        <translation>CUDA {toolkit} 适合 NVIDIA 驱动程序 {driver} 和计算能力 {architecture}</translation>
    </message>
    <message>
        <source>no GPU was found</source>
        <translation>没有发现 GPU</translation>
    </message>
    <message>
        <source>Metal does not work on the GPUs of Intel Macs</source>
        <translation>Metal 不支持 Intel Mac 的 GPU</translation>
    </message>
    <message>
        <source>no build for GPUs is published for {arch}</source>
        <translation>没有发布适用于 {arch} 的 GPU 构建版本</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver or GPU is too old for every CUDA build</source>
        <translation>NVIDIA 的驱动程序或 GPU 太旧，不适合任何 CUDA 构建版本</translation>
    </message>
    <message>
        <source>the GPU has no driver for ROCm or Vulkan</source>
        <translation>GPU 没有 ROCm 或 Vulkan 驱动程序</translation>
    </message>
    <message>
        <source>the page of the index makes no sense</source>
        <translation>索引页面的内容无法理解</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>正在试运行</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>the index has no SHA-256 for {name}</source>
        <translation>索引没有 {name} 的 SHA-256</translation>
    </message>
    <message>
        <source>Use another index, or give the checksum with --sha256.</source>
        <translation>使用其他索引，或用 --sha256 指定校验和。</translation>
    </message>
    <message>
        <source>the index has no {name}</source>
        <translation>索引中没有 {name}</translation>
    </message>
    <message>
        <source>the index has no {name} of the kind “{kind}”</source>
        <translation>索引中没有“{kind}”类的 {name}</translation>
    </message>
    <message>
        <source>Check the name of the engine pack, and the address of the index.</source>
        <translation>检查引擎包的名称和索引的地址。</translation>
    </message>
    <message>
        <source>The engine “{name}” is not used: {cause}.</source>
        <translation>引擎“{name}”未使用：{cause}。</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>it is made for version {its}, and {ours} is used</source>
        <translation>它适用于版本 {its}，而当前使用 {ours}</translation>
    </message>
    <message>
        <source>its folder cannot be changed ({why})</source>
        <translation>无法更改其文件夹（{why}）</translation>
    </message>
    <message>
        <source>Check that the disk is not full, and that no model is loaded.</source>
        <translation>检查磁盘是否已满，并确认没有加载模型。</translation>
    </message>
    <message>
        <source>it is {engine}, not {version}</source>
        <translation>它是 {engine}，而不是 {version}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>it holds too many files, or two of one name</source>
        <translation>其中文件太多，或有两个同名</translation>
    </message>
    <message>
        <source>it holds a file that leads elsewhere, {name}</source>
        <translation>其中有文件指向别处：{name}</translation>
    </message>
    <message>
        <source>it would take {size}</source>
        <translation>会占用 {size}</translation>
    </message>
    <message>
        <source>the disk has no room for {size}</source>
        <translation>磁盘放不下 {size}</translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation>已损坏（{error}）</translation>
    </message>
    <message>
        <source>{name} is not unpacked, for {reason}</source>
        <translation>{name} 未解压：{reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another index, or make room on the disk.</source>
        <translation>没有作任何改动。使用其他索引，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>软件包索引</translation>
    </message>
    <message>
        <source>the page of {host} is too large</source>
        <translation>{host} 的页面太大</translation>
    </message>
    <message>
        <source>{host} answers too slowly</source>
        <translation>{host} 响应太慢</translation>
    </message>
    <message>
        <source>{name} is not the file that was promised: its SHA-256 differs</source>
        <translation>{name} 不是应有的文件：SHA-256 不同</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or use another index.</source>
        <translation>没有作任何改动。稍后重试，或使用其他索引。</translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation>{name} 太大</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>{host} answers {status}</source>
        <translation>{host} 返回 {status}</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>无法连接 {host}</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>the index has no {name} for this system</source>
        <translation>索引中没有适用于此系统的 {name}</translation>
    </message>
    <message>
        <source>Choose another engine pack or index.</source>
        <translation>选择其他引擎包或索引。</translation>
    </message>
    <message>
        <source>it finds no GPU here</source>
        <translation>它在本机找不到 GPU</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>List of chats</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation>此对话的面板</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>此对话的更多操作</translation>
    </message>
</context>
<context>
    <name>PlaceView</name>
    <message>
        <source>Predicted {predicted}, measured {measured}</source>
        <translation>预计 {predicted}，实测 {measured}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>RAM</source>
        <translation>内存</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>experts of %n layer(s)</source>
        <translation>
            <numerusform>%n 层的专家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>You said</source>
        <translation>你说</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{device} is switched off in Settings.</source>
        <translation>{device} 已在设置中关闭。</translation>
    </message>
    <message>
        <source>{device} is no GPU.</source>
        <translation>{device} 不是 GPU。</translation>
    </message>
    <message>
        <source>{device} only imitates a GPU on the CPU.</source>
        <translation>{device} 只是在 CPU 上模拟 GPU。</translation>
    </message>
    <message>
        <source>No engine is installed that can use {device}.</source>
        <translation>没有安装能使用 {device} 的引擎。</translation>
    </message>
    <message>
        <source>Metal does not work with llama.cpp on Macs with Intel processors.</source>
        <translation>llama.cpp 的 Metal 在 Intel 处理器的 Mac 上无法工作。</translation>
    </message>
    <message>
        <source>{device} has no memory that can be used.</source>
        <translation>{device} 没有可用的显存。</translation>
    </message>
    <message>
        <source>The same device as {device}.</source>
        <translation>与 {device} 是同一设备。</translation>
    </message>
    <message>
        <source>{device} is faster: it has memory of its own.</source>
        <translation>{device} 更快：它有自己的显存。</translation>
    </message>
    <message>
        <source>{backend} devices have more memory.</source>
        <translation>{backend} 设备的显存更多。</translation>
    </message>
    <message>
        <source>compute, about</source>
        <translation>计算缓冲区（约）</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>{length} 上下文</translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation>{n} / {all} 层</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>experts of {n} on the CPU</source>
        <translation>{n} 层的专家在 CPU</translation>
    </message>
    <message>
        <source>{name}: {where} · {context} · {kv_type} KV cache</source>
        <translation>{name}：{where} · {context} · {kv_type} KV 缓存</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>can give</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>The context is longer than the model can use: beyond that, its answers make no sense.</source>
        <translation>上下文超出了模型能用的长度，超出后的回答没有意义。</translation>
    </message>
    <message>
        <source>The model was made for a scaling of its own, which this replaces.</source>
        <translation>模型自带位置缩放，这里的设置会取代它。</translation>
    </message>
    <message>
        <source>The model&apos;s own scaling stays in effect beside this one.</source>
        <translation>模型自带的位置缩放仍会与此同时生效。</translation>
    </message>
    <message>
        <source>The model reaches as far without scaling, which costs some quality.</source>
        <translation>不缩放也能达到这个长度；缩放会损失一些质量。</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>循环状态</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算缓冲区</translation>
    </message>
    <message>
        <source>{held} of {most} it can give</source>
        <translation>{held} / 可用 {most}</translation>
    </message>
    <message numerus="yes">
        <source>The experts of %n layer(s) stay in RAM: {why}</source>
        <translation>
            <numerusform>%n 层的专家留在内存：{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>The model was trained for a context of {context}, and gets no longer.</source>
        <translation>模型的训练长度为 {context}，上下文不会更长。</translation>
    </message>
    <message>
        <source>No longer context than {context} fits into the {memory} of {devices}.</source>
        <translation>{devices} 的 {memory} 放不下比 {context} 更长的上下文。</translation>
    </message>
    <message>
        <source>A context of {context} fits into the {memory} of {devices} in {kv_type} only.</source>
        <translation>只有用 {kv_type}，{devices} 的 {memory} 才放得下 {context} 的上下文。</translation>
    </message>
    <message>
        <source>No larger batches than {batch} tokens fit into the {memory} of {devices}.</source>
        <translation>{devices} 的 {memory} 放不下超过 {batch} 个词元的批次。</translation>
    </message>
    <message>
        <source>All {n_layers} layers are on {devices}.</source>
        <translation>全部 {n_layers} 层都在 {devices}。</translation>
    </message>
    <message>
        <source>{devices} can give {gives}, and all {n_layers} layers take {takes}.</source>
        <translation>{devices} 可用 {gives}，而全部 {n_layers} 层需要 {takes}。</translation>
    </message>
    <message>
        <source>This computer has no GPU that can be used.</source>
        <translation>这台电脑没有可用的 GPU。</translation>
    </message>
    <message>
        <source>{devices} can give {memory}, too little to be faster than the CPU.</source>
        <translation>{devices} 可用 {memory}，太少，不会比 CPU 快。</translation>
    </message>
    <message>
        <source>{device} has only {memory} free, too little to be faster than the CPU.</source>
        <translation>{device} 只有 {memory} 可用，太少，不会比 CPU 快。</translation>
    </message>
    <message>
        <source>{devices} have only {memory} free, too little to be faster than the CPU.</source>
        <translation>{devices} 只有 {memory} 可用，太少，不会比 CPU 快。</translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory.</source>
        <translation>需要 {takes}，而这台电脑的内存为 {has}。</translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory, even with {devices}.</source>
        <translation>需要 {takes}，而这台电脑连同 {devices} 的内存也只有 {has}。</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} 和 {last}</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} on this computer</source>
        <translation>{n} 个在本机</translation>
    </message>
    <message>
        <source>Plan for a context of</source>
        <translation>按此上下文规划</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Why this plan?</source>
        <translation>为何用此方案？</translation>
    </message>
    <message>
        <source>Nothing is loaded, so there is no plan.</source>
        <translation>未加载模型，因此没有加载方案。</translation>
    </message>
    <message>
        <source>{state}. The plan is shown when that is done.</source>
        <translation>{state}。完成后显示方案。</translation>
    </message>
    <message>
        <source>This model&apos;s file does not tell what its parts take in memory.</source>
        <translation>此模型的文件没有说明各部分占用多少内存。</translation>
    </message>
</context>
<context>
    <name>PlanPill</name>
    <message>
        <source>Full GPU</source>
        <translation>全部在 GPU</translation>
    </message>
    <message>
        <source>Experts on the CPU</source>
        <translation>专家在 CPU</translation>
    </message>
    <message>
        <source>{gpu} of {all} layers</source>
        <translation>{gpu} / {all} 层</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
</context>
<context>
    <name>PlanPopover</name>
    <message>
        <source>All layers fit with a context of {context} and a {type} KV cache.</source>
        <translation>上下文为 {context}、KV 缓存为 {type} 时，所有层都放得下。</translation>
    </message>
    <message>
        <source>Plan with it</source>
        <translation>按此规划</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>{length} context</source>
        <translation>{length} 上下文</translation>
    </message>
    <message>
        <source>{type} KV cache</source>
        <translation>{type} KV 缓存</translation>
    </message>
    <message>
        <source>batches of {n} tokens</source>
        <translation>批次 {n} 个词元</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>a newer version of Inglenook has made it</source>
        <translation>由更新版本的 Inglenook 生成</translation>
    </message>
    <message>
        <source>its title cannot be shown</source>
        <translation>标题无法显示</translation>
    </message>
</context>
<context>
    <name>ProgramsView</name>
    <message>
        <source>None was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Their models are used where they are: nothing is copied, changed or deleted. Nobody looks into a folder before you switch it on or look yourself.</source>
        <translation>这些程序的模型会原地使用：不复制、不更改、不删除。在你打开开关或手动查看之前，不会读取任何文件夹。</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Look inside {program}</source>
        <translation>查看 {program} 的内容</translation>
    </message>
    <message>
        <source>Use the models of {program}</source>
        <translation>使用 {program} 的模型</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>{n} model(s), {size}</source>
        <translation>
            <numerusform>{n} 个模型，{size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Giving it up…</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Write one…</source>
        <translation>自己写…</translation>
    </message>
    <message>
        <source>None: nothing is answered</source>
        <translation>无：不生成回答</translation>
    </message>
</context>
<context>
    <name>PromptDialog</name>
    <message>
        <source>What is sent to the model</source>
        <translation>发送给模型的内容</translation>
    </message>
    <message>
        <source>The model is asked how it reads the chat…</source>
        <translation>正在询问模型如何读取对话…</translation>
    </message>
    <message>
        <source>Point at a token, or move the cursor, to see its number.</source>
        <translation>指向词元或移动光标，可查看其编号。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{n} tokens, {control} of them control tokens · {format}</source>
        <translation>{n} 个词元，其中 {control} 个控制词元 · {format}</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>The model’s own format is not used: {reason}.</source>
        <translation>未使用模型自带的格式：{reason}。</translation>
    </message>
    <message>
        <source>Images are sent as well, and are not shown here.</source>
        <translation>图片也会发送，但不在此处显示。</translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <source>Presets: save, import, export</source>
        <translation>预设：保存、导入、导出</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Who the model is to be, and how it is to answer</source>
        <translation>模型扮演谁，怎样回答</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>无预设</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation>恢复为预设</translation>
    </message>
    <message>
        <source>Save in “{title}”</source>
        <translation>保存到“{title}”</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>另存为预设…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>导入预设…</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Delete “{title}”…</source>
        <translation>删除“{title}”…</translation>
    </message>
    <message>
        <source>Use for all new chats with this model</source>
        <translation>用于此模型的所有新对话</translation>
    </message>
    <message>
        <source>Begin new chats with this model without a preset</source>
        <translation>此模型的新对话不用预设</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>For {model}</source>
        <translation>用于 {model}</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Delete the preset “{title}”?</source>
        <translation>删除预设“{title}”？</translation>
    </message>
    <message>
        <source>Chats that use it keep their system prompt.</source>
        <translation>使用它的对话会保留各自的系统提示词。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PromptSwitch</name>
    <message>
        <source>Prompt before</source>
        <translation>上一个提示词</translation>
    </message>
    <message>
        <source>Prompt after</source>
        <translation>下一个提示词</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>对应提示词</translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <source>Token {n} of {all} · id {id} · {text}</source>
        <translation>第 {n} / {all} 个词元 · id {id} · {text}</translation>
    </message>
    <message>
        <source>Token {n} of {all} · id {id} · control token {text}</source>
        <translation>第 {n} / {all} 个词元 · id {id} · 控制词元 {text}</translation>
    </message>
</context>
<context>
    <name>QualityChart</name>
    <message>
        <source>KL divergence by size</source>
        <translation>KL 散度与大小</translation>
    </message>
    <message>
        <source>file size, GB</source>
        <translation>文件大小，GB</translation>
    </message>
    <message>
        <source>← Full GPU</source>
        <translation>← 全部在 GPU</translation>
    </message>
    <message>
        <source>GPU + CPU →</source>
        <translation>GPU + CPU →</translation>
    </message>
    <message>
        <source>{label}, reference</source>
        <translation>{label}，参考</translation>
    </message>
</context>
<context>
    <name>QuantizeView</name>
    <message>
        <source>Quantize</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Makes a smaller, faster variant of a whole model. Each type trades quality for size; sizes here are exact.</source>
        <translation>由完整模型生成更小、更快的变体。每种类型都以质量换取更小的体积；此处的大小为准确值。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All types, old and special ones too</source>
        <translation>全部类型，包括旧的和特殊的</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>重要性矩阵</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Make {type}</source>
        <translation>生成 {type}</translation>
    </message>
    <message>
        <source>Choose a model in F16, BF16 or F32.</source>
        <translation>选择 F16、BF16 或 F32 的模型。</translation>
    </message>
    <message>
        <source>{type} needs an importance matrix; choose one above.</source>
        <translation>{type} 需要重要性矩阵，在上方选择。</translation>
    </message>
    <message>
        <source>The sizes cannot be worked out.</source>
        <translation>无法计算大小。</translation>
    </message>
    <message>
        <source>Working out the sizes…</source>
        <translation>正在计算大小…</translation>
    </message>
    <message>
        <source>None is here. Download one in F16 or BF16, or import a checkpoint.</source>
        <translation>还没有。下载一个 F16 或 BF16 的模型，或导入检查点。</translation>
    </message>
    <message>
        <source>It tells which weights matter most: worth having below 5 bits, and some types cannot be made without one.</source>
        <translation>它指出哪些权重最重要：低于 5 位时值得使用，有些类型没有它就无法生成。</translation>
    </message>
    <message>
        <source>The model reads the text first, which takes a while. The matrix is kept beside the new file, to be used again.</source>
        <translation>模型先读一遍文本，需要一些时间。矩阵保存在新文件旁，可再次使用。</translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Edit your message</source>
        <translation>编辑你的消息</translation>
    </message>
    <message>
        <source>The answers so far stay as another version.</source>
        <translation>已有的回答会保留为另一个版本。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Compare with {label}</source>
        <translation>与 {label} 比较</translation>
    </message>
    <message>
        <source>{size} · reference</source>
        <translation>{size} · 参考</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>it is of {0} tokens, and the model has {1}</source>
        <translation>其词表有 {0} 个词元，而模型有 {1} 个</translation>
    </message>
    <message>
        <source>its numbers make no sense</source>
        <translation>其中的数字不合理</translation>
    </message>
    <message>
        <source>it is cut off, or longer than it says</source>
        <translation>文件不完整，或比所说的更长</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>it begins like no file of this kind</source>
        <translation>开头不像这类文件</translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: it gives no reason.</source>
        <translation>llama.cpp 拒绝了“{0}”：没有给出原因。</translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: {1}.</source>
        <translation>llama.cpp 拒绝了“{0}”：{1}。</translation>
    </message>
    <message>
        <source>The LoRA adapter “{0}” cannot be opened: {1}.</source>
        <translation>无法打开 LoRA 适配器“{0}”：{1}。</translation>
    </message>
    <message>
        <source>no file with its vision part is here</source>
        <translation>没有包含其视觉部分的文件</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>缺少一个分片</translation>
    </message>
    <message>
        <source>it holds no importance matrix</source>
        <translation>其中没有重要性矩阵</translation>
    </message>
    <message>
        <source>it holds what is no number</source>
        <translation>其中有内容不是数字</translation>
    </message>
    <message>
        <source>its sums and counts do not fit each other</source>
        <translation>其中的总和与计数对不上</translation>
    </message>
    <message>
        <source>what it computes is no number</source>
        <translation>计算结果不是数字</translation>
    </message>
    <message>
        <source>it chooses between experts, which is not supported</source>
        <translation>它需在专家之间选择，暂不支持</translation>
    </message>
    <message>
        <source>this engine does not let us see what it computes</source>
        <translation>此引擎不提供计算的中间结果</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>没有加载模型</translation>
    </message>
    <message>
        <source>this engine holds another model</source>
        <translation>此引擎已加载其他模型</translation>
    </message>
    <message>
        <source>an image was not evaluated</source>
        <translation>有图片没有处理</translation>
    </message>
    <message>
        <source>it gives embeddings, and no text</source>
        <translation>它只给出嵌入，不生成文本</translation>
    </message>
    <message>
        <source>it does not write one token after the other</source>
        <translation>它不逐个生成词元</translation>
    </message>
    <message>
        <source>its file has no vocabulary</source>
        <translation>文件中没有词表</translation>
    </message>
    <message>
        <source>this engine has no device “{0}”</source>
        <translation>此引擎没有设备“{0}”</translation>
    </message>
    <message>
        <source>{0} parts are planned for {1} devices</source>
        <translation>方案分为 {0} 份，而设备有 {1} 个</translation>
    </message>
    <message>
        <source>its mmproj does not fit</source>
        <translation>它的 mmproj 不匹配</translation>
    </message>
    <message>
        <source>“{0}” is for sound only</source>
        <translation>“{0}”只用于声音</translation>
    </message>
    <message>
        <source>it has an odd size</source>
        <translation>尺寸异常</translation>
    </message>
    <message>
        <source>it takes {0} tokens at once, too many here</source>
        <translation>一次需要 {0} 个词元，超出了这里的上限</translation>
    </message>
    <message>
        <source>it has more than {0} MiB</source>
        <translation>超过 {0} MiB</translation>
    </message>
    <message>
        <source>its format is unknown, or it is damaged</source>
        <translation>格式未知，或已损坏</translation>
    </message>
    <message>
        <source>it is a sound</source>
        <translation>是声音</translation>
    </message>
    <message>
        <source>“{0}” is no mmproj file</source>
        <translation>“{0}”不是 mmproj 文件</translation>
    </message>
    <message>
        <source>this engine does not tell the sizes</source>
        <translation>此引擎不报告大小</translation>
    </message>
    <message>
        <source>the new file cannot be written</source>
        <translation>无法写入新文件</translation>
    </message>
    <message>
        <source>it names a token that this model does not have</source>
        <translation>指定了此模型没有的词元</translation>
    </message>
    <message>
        <source>it does not parse, or has no rule “root”</source>
        <translation>无法解析，或没有规则“root”</translation>
    </message>
    <message>
        <source>the JSON schema is not supported ({0})</source>
        <translation>不支持此 JSON Schema（{0}）</translation>
    </message>
    <message>
        <source>its logits are no numbers</source>
        <translation>其 logits 不是数字</translation>
    </message>
    <message>
        <source>it needs {0} of disk space, and {1} is free</source>
        <translation>需要 {0} 磁盘空间，可用 {1}</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Starting the engine</source>
        <translation>启动引擎</translation>
    </message>
    <message>
        <source>Looking at the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Every model</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Every plan</source>
        <translation>所有方案</translation>
    </message>
    <message>
        <source>Fast CPU kernels</source>
        <translation>快速 CPU 内核</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Larger plan</source>
        <translation>更大的方案</translation>
    </message>
    <message>
        <source>experts on the CPU</source>
        <translation>专家在 CPU</translation>
    </message>
    <message>
        <source>{n}/{all} layers</source>
        <translation>{n}/{all} 层</translation>
    </message>
    <message>
        <source>Ran once</source>
        <translation>运行过 1 次</translation>
    </message>
    <message numerus="yes">
        <source>Ran %n times</source>
        <translation>
            <numerusform>运行过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{ran}; predicted {planned}, measured {taken}</source>
        <translation>{ran}；预计 {planned}，实测 {taken}</translation>
    </message>
    <message>
        <source>Every plan crashed; another engine is used if there is one.</source>
        <translation>所有方案都崩溃了；有其他引擎时改用其他引擎。</translation>
    </message>
    <message>
        <source>The GPU failed ({cause}); the CPU ran.</source>
        <translation>GPU 出错（{cause}），改由 CPU 运行。</translation>
    </message>
    <message>
        <source>The GPU failed; the CPU ran.</source>
        <translation>GPU 出错，改由 CPU 运行。</translation>
    </message>
    <message>
        <source>The fast CPU kernels crashed; the safe ones ran.</source>
        <translation>快速 CPU 内核崩溃，改用安全内核运行。</translation>
    </message>
    <message>
        <source>Too large for {free} on the GPU; the CPU ran.</source>
        <translation>GPU 上的 {free} 放不下，改由 CPU 运行。</translation>
    </message>
    <message>
        <source>Too large for {free}; a smaller plan ran.</source>
        <translation>{free} 放不下，改用更小的方案运行。</translation>
    </message>
</context>
<context>
    <name>RememberedRow</name>
    <message>
        <source>Forget {what}</source>
        <translation>清除 {what} 的记录</translation>
    </message>
</context>
<context>
    <name>RememberedView</name>
    <message>
        <source>Nothing so far: no model was loaded.</source>
        <translation>还没有记录：没有加载过模型。</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>全部清除…</translation>
    </message>
    <message>
        <source>A plan that failed is not tried again until the engine, the driver or the model changes, or more memory is free.</source>
        <translation>失败过的方案不再重试，直到引擎、驱动程序或模型有变，或可用内存变多。</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>显示全部 {n} 条</translation>
    </message>
    <message>
        <source>Forget what ran and what did not?</source>
        <translation>清除运行记录？</translation>
    </message>
    <message>
        <source>The next load of each model may fail once more, and take longer.</source>
        <translation>每个模型下次加载时可能会再失败一次，耗时更长。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>How it was measured</source>
        <translation>测量方式</translation>
    </message>
    <message>
        <source>SHA-256 of the files:</source>
        <translation>文件的 SHA-256：</translation>
    </message>
    <message numerus="yes">
        <source>{model}: %n variant(s) compared</source>
        <translation>
            <numerusform>{model}：比较 %n 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>99.9&#xa0;%</source>
        <translation>99.9%</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>On {date}, with {engine}</source>
        <translation>{date}，使用 {engine}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>{memory} of RAM</source>
        <translation>{memory} 内存</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>显卡：{name}</translation>
    </message>
    <message>
        <source>Answers: temperature {temperature}, seed {seed}, context {context}</source>
        <translation>回答：温度 {temperature}，随机种子 {seed}，上下文 {context}</translation>
    </message>
    <message>
        <source>The speeds of {labels} spread by more than {share}: something else was running</source>
        <translation>{labels} 的速度波动超过 {share}：当时有其他程序在运行</translation>
    </message>
    <message>
        <source>Quality: by {n} tokens of “{text}”</source>
        <translation>质量：依据“{text}”的 {n} 个词元</translation>
    </message>
    <message>
        <source>{n} of {all} layers on the GPU</source>
        <translation>{n} / {all} 层在 GPU</translation>
    </message>
    <message>
        <source>batches of {n}</source>
        <translation>批次 {n}</translation>
    </message>
    <message>
        <source>fast CPU kernels</source>
        <translation>快速 CPU 内核</translation>
    </message>
    <message>
        <source>safe CPU kernels</source>
        <translation>安全的 CPU 内核</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>KV cache {type}</source>
        <translation>KV 缓存 {type}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>With the names of models</source>
        <translation>包含模型名称</translation>
    </message>
    <message>
        <source>Your chats are on the disk, up to the moment before. This report can help to mend it: send it to the makers of Inglenook, if you like. It stays on this computer until you do, and holds no chats, no tokens, and none of your folders.</source>
        <translation>你的对话已保存到出问题前的最后一刻。这份报告有助于修复问题：愿意的话，可以发给 Inglenook 的开发者。在你发送之前它只留在这台电脑上，不含对话、令牌和你的文件夹。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
</context>
<context>
    <name>RepositoryHead</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Its licence must be accepted</source>
        <translation>需先接受许可</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡片</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation>在浏览器中打开其页面</translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation>{date} 的内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Its author then lets you in, which may take days.</source>
        <translation>随后由作者批准，可能需要几天。</translation>
    </message>
    <message>
        <source>You are let in at once.</source>
        <translation>接受后立即可用。</translation>
    </message>
    <message>
        <source>Downloads then need your access token.</source>
        <translation>之后下载需要你的访问令牌。</translation>
    </message>
    <message>
        <source>Its licence must be accepted on its page.</source>
        <translation>需先在其页面上接受许可。</translation>
    </message>
    <message>
        <source>Open its page…</source>
        <translation>打开页面…</translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation>填入令牌…</translation>
    </message>
    <message>
        <source>I have accepted it</source>
        <translation>我已接受</translation>
    </message>
</context>
<context>
    <name>RepositoryView</name>
    <message>
        <source>Asking {host}…</source>
        <translation>正在查询 {host}…</translation>
    </message>
    <message>
        <source>Reading how its variants would run here…</source>
        <translation>正在了解各个变体在本机会如何运行…</translation>
    </message>
    <message>
        <source>It has no models that Inglenook could use.</source>
        <translation>其中没有 Inglenook 能用的模型。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation>填入令牌…</translation>
    </message>
</context>
<context>
    <name>RequestItemModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>Nothing was sent or fetched since Inglenook was started.</source>
        <translation>Inglenook 启动以来没有收发任何数据。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Requests of this run</source>
        <translation>本次运行的请求</translation>
    </message>
</context>
<context>
    <name>RestartBanner</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时更改。</translation>
    </message>
    <message>
        <source>An answer that is being written would end.</source>
        <translation>正在写的回答会中断。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
</context>
<context>
    <name>ResultItemModel</name>
    <message>
        <source>noisy</source>
        <translation>有波动</translation>
    </message>
    <message>
        <source>Its speeds spread by more than 10 %: something else was running</source>
        <translation>速度波动超过 10%：当时有其他程序在运行</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>What was measured</source>
        <translation>测量结果</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Answer speed, tokens per second</source>
        <translation>回答速度，词元/秒</translation>
    </message>
    <message>
        <source>KL divergence by size: lower and further left is better</source>
        <translation>KL 散度与大小：越低、越靠左越好</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>为何用此方案？</translation>
    </message>
    <message>
        <source>Verify its files</source>
        <translation>校验文件</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete… (unload it first)</source>
        <translation>删除…（需先卸载）</translation>
    </message>
    <message>
        <source>Delete… (it belongs to another program)</source>
        <translation>删除…（属于其他程序）</translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation>选词</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeated phrases (DRY)</source>
        <translation>重复的短语（DRY）</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words can be taken.</source>
        <translation>只从最可能的这么多个词中选取。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typical</translation>
    </message>
    <message>
        <source>Prefers words that are about as surprising as the text is on average. At 1, it does nothing.</source>
        <translation>偏好意外程度与全文平均相近的词。为 1 时不起作用。</translation>
    </message>
    <message>
        <source>Top-nσ</source>
        <translation>Top-nσ</translation>
    </message>
    <message>
        <source>How bold the choice of words is. At 0, always the likeliest is taken.</source>
        <translation>选词的大胆程度。为 0 时总是选最可能的词。</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share. At 1, all.</source>
        <translation>只取合计达到这一比例的最可能的词。为 1 时取全部。</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest.</source>
        <translation>去掉可能性低于最可能词这一比例的词。</translation>
    </message>
    <message>
        <source>Leaves out words so many standard deviations below the likeliest.</source>
        <translation>去掉比最可能的词低这么多个标准差的词。</translation>
    </message>
    <message>
        <source>XTC chance</source>
        <translation>XTC 概率</translation>
    </message>
    <message>
        <source>How often the likeliest words are left out, for less expected texts.</source>
        <translation>去掉最可能的词的概率，让文本更出人意料。</translation>
    </message>
    <message>
        <source>XTC from</source>
        <translation>XTC 阈值</translation>
    </message>
    <message>
        <source>Words at least so likely can be left out; the least likely of them stays.</source>
        <translation>可能性达到此值的词可被去掉，其中可能性最小的保留。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely. At 1, it does nothing.</source>
        <translation>降低刚用过的词的可能性。为 1 时不起作用。</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>Makes words that were used at all less likely, once.</source>
        <translation>降低用过的词的可能性，只计一次。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>Makes words less likely each time that they were used.</source>
        <translation>每用一次，该词的可能性就再降低一些。</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回看范围</translation>
    </message>
    <message>
        <source>In how many of the last tokens these three look.</source>
        <translation>以上三项检查最近多少个词元。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How strongly a phrase is avoided that was said before. Often 0.8.</source>
        <translation>对已出现短语的回避强度。常用 0.8。</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>How fast that grows with each word more of the phrase.</source>
        <translation>短语每多一个词，回避强度增长多快。</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许长度</translation>
    </message>
    <message>
        <source>Phrases of so many tokens may be repeated.</source>
        <translation>这么多个词元以内的短语可以重复。</translation>
    </message>
    <message>
        <source>In how many of the last tokens phrases are found.</source>
        <translation>在最近多少个词元中查找短语。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Keeps the text equally surprising throughout, in place of all choices of words but the temperature. There are two versions, 1 and 2.</source>
        <translation>让全文的意外程度始终一致，取代温度以外的所有选词方式。有 1 和 2 两个版本。</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外程度</translation>
    </message>
    <message>
        <source>How surprising the text is to be; more is bolder.</source>
        <translation>文本应有多出人意料，越大越大胆。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast it corrects itself.</source>
        <translation>自我修正的快慢。</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造性</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same answer again.</source>
        <translation>种子相同，回答也相同。</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Values of your own, below.</source>
        <translation>使用下方自定义的值。</translation>
    </message>
    <message>
        <source>Fewer values</source>
        <translation>收起部分数值</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>所有数值</translation>
    </message>
</context>
<context>
    <name>SearchFields</name>
    <message>
        <source>Search for a model</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Size of the model</source>
        <translation>模型大小</translation>
    </message>
    <message>
        <source>Fits here</source>
        <translation>本机能运行</translation>
    </message>
    <message>
        <source>Leaves out what is too large for this computer, by its size</source>
        <translation>按大小去掉对这台电脑来说太大的模型</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Show popular models</source>
        <translation>显示热门模型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation>{date} 的内容。</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>正在查询 {host}…</translation>
    </message>
    <message>
        <source>What you search for is asked of {host}, nothing before.</source>
        <translation>搜索时才会询问 {host}，此前不发送任何内容。</translation>
    </message>
    <message>
        <source>No model has these words and this size.</source>
        <translation>没有符合这些字词和大小的模型。</translation>
    </message>
    <message>
        <source>A repo id or a link works here too</source>
        <translation>这里也可输入仓库 ID 或链接</translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s)</source>
        <translation>
            <numerusform>{count} 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s), and more below</source>
        <translation>
            <numerusform>{count} 个模型，下方还有更多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>Its vision part is missing: a file “mmproj-….gguf” in the folder “{folder}”. Not every model has one.</source>
        <translation>缺少视觉部分：文件夹“{folder}”中应有文件“mmproj-….gguf”。并非每个模型都有。</translation>
    </message>
    <message>
        <source>“{model}” cannot see images.</source>
        <translation>“{model}”不能看图片。</translation>
    </message>
    <message>
        <source>Remove the images</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>End the selection</source>
        <translation>结束选择</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 个</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Send a message with</source>
        <translation>发送消息的按键</translation>
    </message>
    <message>
        <source>The other of the two begins a new line.</source>
        <translation>另一个用于换行。</translation>
    </message>
    <message>
        <source>Name new chats with</source>
        <translation>新对话的名称</translation>
    </message>
    <message>
        <source>The model names them once it has nothing else to do.</source>
        <translation>模型会在空闲时命名。</translation>
    </message>
    <message>
        <source>My first words</source>
        <translation>取自第一条消息</translation>
    </message>
    <message>
        <source>A title by the model</source>
        <translation>由模型拟定</translation>
    </message>
    <message>
        <source>Load the last model at start</source>
        <translation>启动时加载上次的模型</translation>
    </message>
    <message>
        <source>It is then ready when you are, and takes memory meanwhile.</source>
        <translation>随时可用，但会一直占用内存。</translation>
    </message>
    <message>
        <source>More folders with models</source>
        <translation>更多模型文件夹</translation>
    </message>
    <message>
        <source>The .gguf files in them are used where they are, never copied or moved.</source>
        <translation>其中的 .gguf 文件原地使用，不会复制或移动。</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>How much of a chat the model sees at once. Longer contexts take more memory. Used from the next load.</source>
        <translation>模型一次能看到多少对话内容。上下文越长，占用内存越多。从下次加载起使用。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Beyond a model’s own context</source>
        <translation>超出模型自身上下文时</translation>
    </message>
    <message>
        <source>Where the context is longer than the model was made for, its positions can be scaled (RoPE). Quality suffers, the least with YaRN. Used from the next load.</source>
        <translation>上下文超过模型的设计长度时，可以缩放位置（RoPE）。质量会下降，YaRN 下降最少。从下次加载起使用。</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>按模型设定</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <source>Automatic takes one for each physical core, and more is seldom faster. Used from the next load.</source>
        <translation>“自动”为每个物理核心用一个线程，更多线程很少会更快。从下次加载起使用。</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>个线程</translation>
    </message>
    <message>
        <source>Precision of the KV cache</source>
        <translation>KV 缓存精度</translation>
    </message>
    <message>
        <source>8 bits let nearly twice the context fit into the same memory, for a very small loss of quality. Automatic takes 16 bits, and 8 where memory is short. Used from the next load.</source>
        <translation>8 位能让同样的内存放下近两倍的上下文，质量损失极小。“自动”用 16 位，内存不足时用 8 位。从下次加载起使用。</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>A faster way to compute attention that takes less memory. Automatic uses it where the device supports it. Used from the next load.</source>
        <translation>计算注意力的更快方法，占用内存更少。“自动”会在设备支持时使用。从下次加载起使用。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>将模型保留在内存中</translation>
    </message>
    <message>
        <source>The system may not move it to the disk while you do something else. Used from the next load.</source>
        <translation>你做其他事时，系统不会把它换到磁盘上。从下次加载起使用。</translation>
    </message>
    <message>
        <source>Tune for this computer while idle</source>
        <translation>空闲时为这台电脑校准</translation>
    </message>
    <message>
        <source>After the first load of a model, some seconds are spent on measuring which number of threads and which kernels are fastest for it.</source>
        <translation>模型首次加载后，用几秒钟测出最快的线程数和内核。</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched. All that is on this computer works as before.</source>
        <translation>不收发任何数据。这台电脑上已有的一切照常可用。</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Models are looked for and fetched from this address instead of huggingface.co, as in https://hf-mirror.com.</source>
        <translation>从此地址而非 huggingface.co 查找和下载模型，例如 https://hf-mirror.com。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The system’s is that of its settings, or of HTTP_PROXY and HTTPS_PROXY.</source>
        <translation>“跟随系统”采用系统设置，或 HTTP_PROXY 和 HTTPS_PROXY。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>用下方地址</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>As in http://proxy.example.com:3128 or socks5://127.0.0.1:1080. A password in it is written to the settings file as it is.</source>
        <translation>例如 http://proxy.example.com:3128 或 socks5://127.0.0.1:1080。其中的密码会原样写入设置文件。</translation>
    </message>
    <message>
        <source>Download speed limit</source>
        <translation>下载限速</translation>
    </message>
    <message>
        <source>The most that all downloads take together. Used at once.</source>
        <translation>所有下载合计的上限。立即生效。</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>More certificates to trust</source>
        <translation>额外信任的证书</translation>
    </message>
    <message>
        <source>A PEM file, as of a proxy or virus scanner that opens connections. The system’s certificates stay trusted.</source>
        <translation>PEM 文件，例如会拆解连接的代理或杀毒软件的证书。系统证书仍受信任。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation>从下次启动起使用。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark, or whichever the system is set to.</source>
        <translation>浅色、深色，或跟随系统设置。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s font.</source>
        <translation>相对于系统字体的百分比。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Models &amp; storage</source>
        <translation>模型与存储</translation>
    </message>
    <message>
        <source>Hardware &amp; engines</source>
        <translation>硬件与引擎</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>a text in them cannot be written down</source>
        <translation>其中有文本无法写入</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation>没有包含这些字词的设置</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>换个词试试。</translation>
    </message>
    <message>
        <source>{section}, advanced</source>
        <translation>{section}（高级）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Models of other programs</source>
        <translation>其他程序的模型</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings of the section</source>
        <translation>本节设置</translation>
    </message>
</context>
<context>
    <name>SetupBand</name>
    <message>
        <source>Effort</source>
        <translation>测量力度</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>Show prompts, text and effort</source>
        <translation>显示提示词、文本和力度</translation>
    </message>
    <message>
        <source>Hide prompts, text and effort</source>
        <translation>收起提示词、文本和力度</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
</context>
<context>
    <name>SharingActs</name>
    <message numerus="yes">
        <source>Export %n chat(s)</source>
        <translation>
            <numerusform>导出 %n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation>导出“{title}”</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>导出所有对话</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>导出的对话 (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Working on the chats.</source>
        <translation>正在处理对话。</translation>
    </message>
    <message>
        <source>Chats done</source>
        <translation>已处理的对话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Usual key of “{name}”</source>
        <translation>恢复“{name}”的默认快捷键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Key of “{name}”: {key}</source>
        <translation>“{name}”的快捷键：{key}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Press it, then the new keys; Backspace for none, Esc to leave it.</source>
        <translation>按一下，再按新的快捷键；Backspace 清除，Esc 放弃。</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”. Give that another one first.</source>
        <translation>{key} 已用于“{name}”。先为它换一个快捷键。</translation>
    </message>
    <message>
        <source>{key} is for writing. Press it with Ctrl or Alt, or a function key.</source>
        <translation>{key} 用于输入文字。与 Ctrl 或 Alt 一起按，或用功能键。</translation>
    </message>
</context>
<context>
    <name>ShortcutSections</name>
    <message>
        <source>All usual keys</source>
        <translation>全部恢复默认</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>List of chats</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation>打开 .gguf…</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>为何用此方案？</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>重新生成上一个回答</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>临时对话</translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation>此对话的面板</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Move a download up</source>
        <translation>下载上移</translation>
    </message>
    <message>
        <source>Move a download down</source>
        <translation>下载下移</translation>
    </message>
    <message>
        <source>Move a download to the top</source>
        <translation>下载移到最前</translation>
    </message>
    <message>
        <source>Why a model would run like this</source>
        <translation>模型为何会这样运行</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>On each page</source>
        <translation>在每个页面</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>写消息时</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>在对话列表中</translation>
    </message>
    <message>
        <source>On the page of models</source>
        <translation>在模型页面</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>This chat</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>SpeedChart</name>
    <message>
        <source>Answer speed</source>
        <translation>回答速度</translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>For a first try, not for facts</source>
        <translation>适合试用，不宜查事实</translation>
    </message>
    <message>
        <source>Get a real model</source>
        <translation>获取正式的模型</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Loading {percent}&#xa0;%</source>
        <translation>正在加载 {percent}%</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>加载失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>included</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>{speed}&#xa0;tok/s</source>
        <translation>{speed}&#xa0;词元/秒</translation>
    </message>
    <message>
        <source>{gpu}/{all} layers</source>
        <translation>{gpu}/{all} 层</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>{length} 上下文</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Or try the included starter model now:</source>
        <translation>或者现在就试试自带的入门模型：</translation>
    </message>
    <message>
        <source>What is a GGUF file?</source>
        <translation>什么是 GGUF 文件？</translation>
    </message>
    <message>
        <source>Tell me a story about a fox</source>
        <translation>给我讲一个狐狸的故事</translation>
    </message>
    <message>
        <source>Sends this message</source>
        <translation>发送这条消息</translation>
    </message>
</context>
<context>
    <name>SuitedList</name>
    <message>
        <source>Models that suit this computer</source>
        <translation>适合这台电脑的模型</translation>
    </message>
    <message>
        <source>planned for a context of {count}</source>
        <translation>按 {count} 上下文规划</translation>
    </message>
    <message>
        <source>planned for the {backend} engine, context {count}</source>
        <translation>按 {backend} 引擎、{count} 上下文规划</translation>
    </message>
</context>
<context>
    <name>SuitedRow</name>
    <message>
        <source>About so much; the hub tells it exactly</source>
        <translation>大约值；准确值由模型站提供</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>下载 {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation>需要联网</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Load and chat</source>
        <translation>加载并对话</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>Name of the new file</source>
        <translation>新文件的名称</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>Folder of the new file</source>
        <translation>新文件的文件夹</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>there is no format “{0}”</source>
        <translation>没有格式“{0}”</translation>
    </message>
    <message>
        <source>the prompt is empty</source>
        <translation>提示词是空的</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>有数字太大</translation>
    </message>
    <message>
        <source>a list holds too much</source>
        <translation>有列表内容太多</translation>
    </message>
    <message>
        <source>a text or list is too long</source>
        <translation>有文本或列表太长</translation>
    </message>
    <message>
        <source>a format is too wide</source>
        <translation>有格式太宽</translation>
    </message>
    <message>
        <source>it may not use “{name}”</source>
        <translation>不允许使用“{name}”</translation>
    </message>
    <message>
        <source>a text is too long to be searched</source>
        <translation>有文本太长，无法搜索</translation>
    </message>
    <message>
        <source>a text is too long to be taken apart</source>
        <translation>有文本太长，无法拆分</translation>
    </message>
    <message>
        <source>it leaves out what the system says</source>
        <translation>漏掉了系统的话</translation>
    </message>
    <message>
        <source>it leaves out what the user says</source>
        <translation>漏掉了用户的话</translation>
    </message>
    <message>
        <source>it leaves out what the assistant says</source>
        <translation>漏掉了助手的话</translation>
    </message>
    <message>
        <source>it does not write the messages</source>
        <translation>没有写出消息</translation>
    </message>
    <message>
        <source>only numbers have a sum</source>
        <translation>只有数字才能求和</translation>
    </message>
    <message>
        <source>an indent is too wide</source>
        <translation>缩进太宽</translation>
    </message>
    <message>
        <source>it takes longer than {limit:g} s</source>
        <translation>耗时超过 {limit:g} 秒</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>占用内存过多</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>it writes without end</source>
        <translation>写个没完</translation>
    </message>
    <message>
        <source>it may not use “{kind}.{attribute}”</source>
        <translation>不允许使用“{kind}.{attribute}”</translation>
    </message>
    <message>
        <source>line {line}: {message}</source>
        <translation>第 {line} 行：{message}</translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation>没有给出原因</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Edit the prompt format</source>
        <translation>编辑提示词格式</translation>
    </message>
    <message>
        <source>Use in this chat</source>
        <translation>用于此对话</translation>
    </message>
    <message>
        <source>Template (Jinja)</source>
        <translation>模板（Jinja）</translation>
    </message>
    <message>
        <source>A sample conversation</source>
        <translation>示例对话</translation>
    </message>
    <message>
        <source>Begin with…</source>
        <translation>起始格式…</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始格式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write a template, or begin with one below.</source>
        <translation>写一个模板，或从下方选一个开始。</translation>
    </message>
    <message>
        <source>It writes all that is said in the sample.</source>
        <translation>示例中的内容全部写出。</translation>
    </message>
    <message>
        <source>It cannot be used: {reason}.</source>
        <translation>无法使用：{reason}。</translation>
    </message>
</context>
<context>
    <name>TemporaryStrip</name>
    <message>
        <source>Temporary: not stored, and gone when you leave it</source>
        <translation>临时：不保存，离开即消失</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>保留此对话</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Text for quality</source>
        <translation>质量测量文本</translation>
    </message>
    <message>
        <source>A text file…</source>
        <translation>文本文件…</translation>
    </message>
    <message>
        <source>Own chats</source>
        <translation>自己的对话</translation>
    </message>
    <message>
        <source>None: quality is not measured</source>
        <translation>无：不测量质量</translation>
    </message>
    <message>
        <source>Choose a text</source>
        <translation>选择文本</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md)</source>
        <translation>文本 (*.txt *.md)</translation>
    </message>
</context>
<context>
    <name>TextLine</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Not used: {reason}.</source>
        <translation>未使用：{reason}。</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>ThoughtView</name>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Thinking… {n}&#xa0;s</source>
        <translation>思考中… {n}&#xa0;秒</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>思考了 {time}</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{n}月</translation>
    </message>
    <message>
        <source>{month}</source>
        <comment>a month of this year; {n} is its number</comment>
        <translation>{n}月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TokenView</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Make a token on huggingface.co</source>
        <translation>在 huggingface.co 上创建令牌</translation>
    </message>
    <message>
        <source>Needed for models whose licence must be accepted first, and for private ones. It is sent to {host}, and to nobody else.</source>
        <translation>用于需先接受许可的模型和私有模型。只发送给 {host}。</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>正在询问密钥环…</translation>
    </message>
    <message>
        <source>The token of HF_TOKEN is used.</source>
        <translation>使用 HF_TOKEN 中的令牌。</translation>
    </message>
    <message>
        <source>A token is kept in the system’s keyring.</source>
        <translation>令牌保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>A token is kept until Inglenook ends, and written nowhere: the system offers no keyring that takes it.</source>
        <translation>令牌只保留到 Inglenook 退出，不写入任何地方：系统没有可用的密钥环。</translation>
    </message>
    <message>
        <source>There is no token.</source>
        <translation>没有令牌。</translation>
    </message>
</context>
<context>
    <name>ToolFoot</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ToolView</name>
    <message>
        <source>Another file is being made.</source>
        <translation>正在生成另一个文件。</translation>
    </message>
    <message>
        <source>{name} is made.</source>
        <translation>{name} 已生成。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Show in Mine</source>
        <translation>在“我的模型”中显示</translation>
    </message>
    <message>
        <source>Compare with the source</source>
        <translation>与原模型比较</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Nothing is left of the new file.</source>
        <translation>新文件没有任何残留。</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>By last use</source>
        <translation>按上次使用</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>{n} bytes</source>
        <translation>{n} 字节</translation>
    </message>
    <message>
        <source>Needs an importance matrix</source>
        <translation>需要重要性矩阵</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of another type</source>
        <translation>
            <numerusform>%n 个张量为其他类型</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} parameters</source>
        <translation>{n} 参数</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A LoRA adapter</source>
        <translation>LoRA 适配器</translation>
    </message>
    <message>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <source>They go together: rank {rank}, changes {n} of {all} tensors</source>
        <translation>两者匹配：秩 {rank}，更改 {n} / {all} 个张量</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>可用 {free}</translation>
    </message>
    <message>
        <source>Needs {size} · {free} free</source>
        <translation>需要 {size} · 可用 {free}</translation>
    </message>
    <message>
        <source>Reading the text for the importance matrix: {n} of {all} parts</source>
        <translation>正在读取文本以计算重要性矩阵：{n} / {all} 段</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{n} of {all} tensors</source>
        <translation>{n} / {all} 个张量</translation>
    </message>
    <message>
        <source>{size}, in {folder}. Its SHA-256 is noted, so that it can be verified.</source>
        <translation>{size}，位于 {folder}。已记下 SHA-256，可供校验。</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Quantize</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>TrashList</name>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Delete {n}…</source>
        <translation>删除 {n} 个…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>删除“{title}”？</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>清空回收站？</translation>
    </message>
    <message>
        <source>Delete these chats?</source>
        <translation>删除这些对话？</translation>
    </message>
    <message>
        <source>Chats that will be gone for ever: {count}.</source>
        <translation>将永久消失的对话：{count} 个。</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>TurnWishes</name>
    <message>
        <source>The question and its answers were deleted.</source>
        <translation>已删除该问题及其回答。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TypeItemModel</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>质量</translation>
    </message>
</context>
<context>
    <name>TypeTable</name>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Moved to the trash.</source>
        <translation>已移到回收站。</translation>
    </message>
    <message>
        <source>“{title}” stays there for 30 days.</source>
        <translation>“{title}”会在其中保留 30 天。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) stay there for 30 days.</source>
        <translation>
            <numerusform>%n 个对话会在其中保留 30 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>已归档。</translation>
    </message>
    <message>
        <source>“{title}” can still be searched.</source>
        <translation>“{title}”仍可搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) can still be searched.</source>
        <translation>
            <numerusform>%n 个对话仍可搜索。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>A comparison of {model} was stopped.</source>
        <translation>{model} 的比较已停止。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>1,234.5</source>
        <translation>1,234.5</translation>
    </message>
    <message>
        <source>{n}&#xa0;GB</source>
        <translation>{n}&#xa0;GB</translation>
    </message>
    <message>
        <source>{n}&#xa0;MB</source>
        <translation>{n}&#xa0;MB</translation>
    </message>
    <message>
        <source>{n}&#xa0;kB</source>
        <translation>{n}&#xa0;kB</translation>
    </message>
    <message>
        <source>{n}&#xa0;GiB</source>
        <translation>{n}&#xa0;GiB</translation>
    </message>
    <message>
        <source>{n}&#xa0;MiB</source>
        <translation>{n}&#xa0;MiB</translation>
    </message>
    <message>
        <source>{n}&#xa0;B</source>
        <translation>{n}&#xa0;B</translation>
    </message>
    <message>
        <source>{n}&#xa0;M</source>
        <translation>{n}&#xa0;M</translation>
    </message>
    <message>
        <source>{n}&#xa0;%</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{n}k</source>
        <translation>{n}k</translation>
    </message>
    <message>
        <source>{days}&#xa0;d {hours}&#xa0;h</source>
        <translation>{days}&#xa0;天 {hours}&#xa0;小时</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h {minutes}&#xa0;min</source>
        <translation>{hours}&#xa0;小时 {minutes}&#xa0;分</translation>
    </message>
    <message>
        <source>{minutes}&#xa0;min {seconds}&#xa0;s</source>
        <translation>{minutes}&#xa0;分 {seconds}&#xa0;秒</translation>
    </message>
    <message>
        <source>{n}&#xa0;s</source>
        <translation>{n}&#xa0;秒</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Newest version</source>
        <translation>最新版本</translation>
    </message>
</context>
<context>
    <name>UpdatesView</name>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Check now for a newer version</source>
        <translation>立即检查新版本</translation>
    </message>
    <message>
        <source>Open its page…</source>
        <translation>打开页面…</translation>
    </message>
    <message>
        <source>This copy was made from the source, and knows no place where newer versions are published.</source>
        <translation>此程序由源代码构建，不知道新版本在何处发布。</translation>
    </message>
    <message>
        <source>Asks {host} which version is the newest, when you click and at no other time. Nothing is downloaded or installed.</source>
        <translation>仅在你点击时向 {host} 查询最新版本。不会下载或安装任何内容。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>已是最新版本。</translation>
    </message>
    <message>
        <source>Version {version} is out.</source>
        <translation>版本 {version} 已发布。</translation>
    </message>
</context>
<context>
    <name>UseButton</name>
    <message>
        <source>Context: {words}</source>
        <translation>上下文：{words}</translation>
    </message>
</context>
<context>
    <name>UsePanel</name>
    <message>
        <source>What fills the context</source>
        <translation>上下文用量明细</translation>
    </message>
    <message>
        <source>The answer has less room than is meant for it. You are asked before anything is left out; nothing is ever cut by itself.</source>
        <translation>留给回答的空间不够了。去掉任何内容之前都会先问你，绝不自动截断。</translation>
    </message>
    <message>
        <source>In tokens, as the model counts. When it is full you are asked what to leave out; nothing is ever cut by itself.</source>
        <translation>以词元计，由模型计数。满了会问你去掉哪些，绝不自动截断。</translation>
    </message>
</context>
<context>
    <name>UseParts</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>正在写的内容</translation>
    </message>
    <message>
        <source>Meant for the answer</source>
        <translation>留给回答</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Back to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>范围 {least} 至 {most}。</translation>
    </message>
</context>
<context>
    <name>VariantChip</name>
    <message>
        <source>Do not compare {label}</source>
        <translation>不比较 {label}</translation>
    </message>
</context>
<context>
    <name>VariantChips</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Make one from {label}…</source>
        <translation>由 {label} 生成…</translation>
    </message>
    <message>
        <source>Find more to download…</source>
        <translation>查找更多可下载的…</translation>
    </message>
</context>
<context>
    <name>VariantItemModel</name>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>本机运行</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>VariantMenu</name>
    <message>
        <source>Download with its vision part, {size}</source>
        <translation>连同视觉部分下载，{size}</translation>
    </message>
    <message>
        <source>Download all the same</source>
        <translation>仍要下载</translation>
    </message>
    <message>
        <source>How it would run here…</source>
        <translation>它在本机会如何运行…</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel and delete what has come</source>
        <translation>取消并删除已下载的部分</translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>比较进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Earlier version</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>较晚的版本</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Find another model</source>
        <translation>查找其他模型</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Chat with language models on your own computer. Nothing is fetched before you click.</source>
        <translation>在自己的电脑上与语言模型对话。你点击之前，不会下载任何内容。</translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation>我有 .gguf 文件…</translation>
    </message>
    <message>
        <source>Welcome to Inglenook</source>
        <translation>欢迎使用 Inglenook</translation>
    </message>
</context>
<context>
    <name>_CompanionRow</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download {file}</source>
        <translation>下载 {file}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机</translation>
    </message>
</context>
<context>
    <name>_Copying</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
</TS>
