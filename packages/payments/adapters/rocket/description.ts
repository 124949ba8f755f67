/**
 * The bank's service as `gateways.md` 5.5 restores it: the bank's own description is not public, and none is ever fetched. Where
 * the service really is, the settings say.
 */
export const description = `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="http://ecom.dbbl/" targetNamespace="http://ecom.dbbl/" name="dbblecomtxn">
 <wsdl:types><xs:schema targetNamespace="http://ecom.dbbl/" elementFormDefault="unqualified" xmlns:tns="http://ecom.dbbl/">
  <xs:element name="getransid" type="tns:getransid"/><xs:element name="getransidResponse" type="tns:strResponse"/>
  <xs:element name="getsubmertransid" type="tns:getsubmertransid"/><xs:element name="getsubmertransidResponse" type="tns:strResponse"/>
  <xs:element name="getresultfield" type="tns:getresultfield"/><xs:element name="getresultfieldResponse" type="tns:strResponse"/>
  <xs:complexType name="getransid"><xs:sequence><xs:element name="userid" type="xs:string" minOccurs="0"/><xs:element name="pwd" type="xs:string" minOccurs="0"/><xs:element name="amount" type="xs:string" minOccurs="0"/><xs:element name="cardtype" type="xs:string" minOccurs="0"/><xs:element name="txnrefnum" type="xs:string" minOccurs="0"/><xs:element name="clientip" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="getsubmertransid"><xs:sequence><xs:element name="userid" type="xs:string" minOccurs="0"/><xs:element name="pwd" type="xs:string" minOccurs="0"/><xs:element name="submername" type="xs:string" minOccurs="0"/><xs:element name="submerid" type="xs:string" minOccurs="0"/><xs:element name="terminalid" type="xs:string" minOccurs="0"/><xs:element name="amount" type="xs:string" minOccurs="0"/><xs:element name="cardtype" type="xs:string" minOccurs="0"/><xs:element name="txnrefnum" type="xs:string" minOccurs="0"/><xs:element name="clientip" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="getresultfield"><xs:sequence><xs:element name="userid" type="xs:string" minOccurs="0"/><xs:element name="pwd" type="xs:string" minOccurs="0"/><xs:element name="transid" type="xs:string" minOccurs="0"/><xs:element name="clientip" type="xs:string" minOccurs="0"/><xs:element name="billinginfo" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="strResponse"><xs:sequence><xs:element name="return" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
 </xs:schema></wsdl:types>
 <wsdl:message name="getransid"><wsdl:part name="parameters" element="tns:getransid"/></wsdl:message><wsdl:message name="getransidResponse"><wsdl:part name="parameters" element="tns:getransidResponse"/></wsdl:message>
 <wsdl:message name="getsubmertransid"><wsdl:part name="parameters" element="tns:getsubmertransid"/></wsdl:message><wsdl:message name="getsubmertransidResponse"><wsdl:part name="parameters" element="tns:getsubmertransidResponse"/></wsdl:message>
 <wsdl:message name="getresultfield"><wsdl:part name="parameters" element="tns:getresultfield"/></wsdl:message><wsdl:message name="getresultfieldResponse"><wsdl:part name="parameters" element="tns:getresultfieldResponse"/></wsdl:message>
 <wsdl:portType name="dbblecomtxn">
  <wsdl:operation name="getransid"><wsdl:input message="tns:getransid"/><wsdl:output message="tns:getransidResponse"/></wsdl:operation>
  <wsdl:operation name="getsubmertransid"><wsdl:input message="tns:getsubmertransid"/><wsdl:output message="tns:getsubmertransidResponse"/></wsdl:operation>
  <wsdl:operation name="getresultfield"><wsdl:input message="tns:getresultfield"/><wsdl:output message="tns:getresultfieldResponse"/></wsdl:operation>
 </wsdl:portType>
 <wsdl:binding name="dbblecomtxnPortBinding" type="tns:dbblecomtxn"><soap:binding transport="http://schemas.xmlsoap.org/soap/http" style="document"/>
  <wsdl:operation name="getransid"><soap:operation soapAction=""/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
  <wsdl:operation name="getsubmertransid"><soap:operation soapAction=""/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
  <wsdl:operation name="getresultfield"><soap:operation soapAction=""/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
 </wsdl:binding>
 <wsdl:service name="dbblecomtxn"><wsdl:port name="dbblecomtxnPort" binding="tns:dbblecomtxnPortBinding"><soap:address location="https://ecom.invalid/ecomws/dbblecomtxn"/></wsdl:port></wsdl:service>
</wsdl:definitions>`;
